using System.Reflection;
using System.Text.Json.Nodes;
using Platform.Core;

namespace Platform.Api.Document;

/// <summary>Every refusal that a program can give, for the document: the code is the contract, the sentences are for people.</summary>
public static class ErrorCodeList
{
    /// <summary>The refusals of an assembly and of the platform's libraries it uses, by code.</summary>
    public static JsonArray Of(Assembly code) =>
        [
            .. code.GetReferencedAssemblies()
                .Where(name => name.Name?.StartsWith("Platform.", StringComparison.Ordinal) == true)
                .Select(Assembly.Load)
                .Append(code)
                .SelectMany(assembly => assembly.GetTypes())
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
                .Where(field => field.FieldType == typeof(ErrorDefinition))
                .Select(field => (ErrorDefinition)field.GetValue(null)!)
                .DistinctBy(error => error.Code, StringComparer.Ordinal)
                .OrderBy(error => error.Code, StringComparer.Ordinal)
                .Select(error => new JsonObject
                {
                    ["code"] = error.Code,
                    ["kind"] = Words.Of(error.Kind),
                    ["zh"] = error.Zh,
                    ["en"] = error.En,
                }),
        ];
}
