using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;

namespace Platform.Api.Document;

/// <summary>Declares every parameter of the path: handlers that take a whole scope or step do not name them one by one.</summary>
internal static partial class PathParameters
{
    public static void Complete(OpenApiOperation operation, string path, IEnumerable<object> metadata)
    {
        var declared = operation.Parameters!.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path).ToList();
        var constraints = metadata.OfType<IRouteDiagnosticsMetadata>().FirstOrDefault()?.Route ?? path;
        foreach (var name in Placeholder().Matches(path).Select(m => m.Groups[1].Value))
        {
            var parameter = declared.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
            if (parameter is null)
            {
                parameter = new OpenApiParameter { In = ParameterLocation.Path };
                operation.Parameters!.Insert(0, parameter);
            }

            (parameter.Name, parameter.Required) = (name, true);
            if (name == "division")
            {
                parameter.Schema = ApiDocument.Division();
                parameter.Description =
                    "行政区划代码，按级取位；权限与查询范围即此区划及其全部下级。 / The place: the request is about it and all inside it.";
            }
            else if (constraints.Contains($"{{{name}:guid}}", StringComparison.Ordinal))
            {
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
                parameter.Description ??= "记录的标识。 / Identity of the record.";
            }
            else
            {
                parameter.Schema ??= new OpenApiSchema { Type = JsonSchemaType.String };
                parameter.Description ??= "标识。 / Identifier.";
            }
        }
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
