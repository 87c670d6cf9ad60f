using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using Platform.Core;

namespace Platform.Api.Document;

/// <summary>Endpoint metadata: a parameter of the query that the handler reads by itself.</summary>
public interface IQueryMetadata
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>The values it can have; any text if empty.</summary>
    IReadOnlyList<string> Values { get; }

    /// <summary>What it does, in Chinese and English.</summary>
    string Description { get; }
}

/// <summary>Describes parameters of the query: what they mean and which values they take.</summary>
internal static class QueryParameters
{
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["limit"] = "每页条数。 / Rows per page.",
        ["cursor"] = "上一页的 nextCursor，原样传回。 / nextCursor of the page before, unchanged.",
        ["asOf"] = "截至该日的状态；缺省为今天。 / The state on this day; today if left out.",
        ["q"] = "查找的文字。 / Text to search for.",
        ["year"] = "年度。 / Calendar year.",
        ["period"] = "期间：年、季度或月，如 2026、2026-Q3、2026-09。 / Year, quarter or month.",
        ["from"] = "从该日起（含）。 / From this day on.",
        ["preview"] = "只检查并说明会发生什么，不写入。 / Only checks and says what would happen; writes nothing.",
        ["on"] = "该日；缺省为今天。 / The day; today if left out.",
        ["team"] = "只取此队伍的（标识）。 / Only those of this team (its id).",
        ["base"] = "只取此基地的（标识）。 / Only those of this base (its id).",
        ["investment"] = "只取由此投入购置的（标识）。 / Only those bought from this investment (its id).",
        ["standard"] = "标准的代号。 / Key of the standard.",
        ["channel"] = "渠道。 / Channel.",
        ["name"] = "名称的一部分。 / Part of the name.",
        ["with"] = "与之比较的另一记录（标识）。 / The record to compare with (its id).",
        ["longitude"] = "经度。 / Degrees of longitude.",
        ["latitude"] = "纬度。 / Degrees of latitude.",
        ["to"] = "至该日止（含）。 / Up to and including this day.",
    };

    /// <summary>Describes a parameter that a handler binds.</summary>
    public static void Describe(OpenApiParameter parameter, Type? type, MethodInfo? method, OpenApiDocument document)
    {
        if (type is not null && ApiDocument.IsDivision(type))
        {
            parameter.Schema = ApiDocument.Division();
        }
        else if (EnumOf(type) is { } words)
        {
            // A component of its own: a client's generator names the type after it, and not after the parameter.
            var choice = Choice(Enum.GetValues(words).Cast<Enum>().Select(Words.Of));
            choice.Description = DocComments.Of(words);
            document.AddComponent(words.Name, choice);
            parameter.Schema = new OpenApiSchemaReference(words.Name, document);
        }

        if (parameter is { Name: "limit", Schema: OpenApiSchema number })
        {
            (number.Minimum, number.Maximum, number.Default) = ("1", $"{PageRequest.Most}", PageRequest.Usual);
        }

        parameter.Description ??= Common.GetValueOrDefault(parameter.Name!) ?? (method is null ? null : Comment(method, parameter.Name!));
        if (parameter.Name!.EndsWith("Id", StringComparison.Ordinal))
        {
            parameter.Description ??= "只取与此记录有关的（标识）。 / Only those of this record (its id).";
        }
    }

    /// <summary>A parameter that a handler reads by itself.</summary>
    public static OpenApiParameter Of(IQueryMetadata named) =>
        new()
        {
            Name = named.Name,
            In = ParameterLocation.Query,
            Description = named.Description,
            Schema = named.Values.Count > 0 ? Choice(named.Values) : new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiSchema Choice(IEnumerable<string> values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)v)] };

    // Word<T>? and T? are about T.
    private static Type? EnumOf(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsEnum: true } ? type
            : type is { IsGenericType: true } && type.GetGenericArguments() is [{ IsEnum: true } only] ? only
            : null;
    }

    private static string? Comment(MethodInfo method, string name) =>
        DocComments.Of(method, name)
        ?? method
            .GetParameters()
            .Where(p => p.IsDefined(typeof(AsParametersAttribute)))
            .Select(p => DocComments.Parameter(p.ParameterType, name))
            .FirstOrDefault(d => d is not null);
}
