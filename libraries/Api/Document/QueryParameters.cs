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
        ["limit"] = "每页条数，1 至 500，缺省 50。 / Rows per page, 1 to 500; 50 by default.",
        ["ids"] =
            "只取这些记录：标识以英文逗号分隔，至多 200 个；不在列表内的不出现。 / Only these records: ids, separated by commas, at most 200.",
        ["since"] =
            "只取此刻以来变化的记录，并在 removed 中列出不再属于列表的；下次传入应答的 nextSince。"
            + " / Only what changed since then; what left the list is in removed. Send nextSince of the answer the next time.",
        ["total"] = "为 true 时给出合计条数。 / true: how many items there are on all pages.",
        ["ended"] = "为 true 时也包括已终止的（解散、离队、免职、关闭等）。 / true: also those that have ended.",
        ["cursor"] = "上一页的 nextCursor，原样传回。 / nextCursor of the page before, unchanged.",
        ["asOf"] = "截至该日的状态；缺省为今天。 / The state on this day; today if left out.",
        ["q"] = "查找的文字。 / Text to search for.",
        ["year"] = "年度。 / Calendar year.",
        ["period"] = "期间：年、季度或月，如 2026、2026-Q3、2026-09。 / Year, quarter or month.",
        ["from"] = "从该日起（含）。 / From this day on.",
        ["preview"] = "只检查并说明会发生什么，不写入。 / Only checks and says what would happen; writes nothing.",
        ["on"] = "该日；缺省为今天。 / The day; today if left out.",
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

        if (parameter is { Name: "since", Schema: OpenApiSchema instant })
        {
            instant.Format = "date-time";
        }

        if (parameter.Name == "sort" && SortsOf(method) is { } sorts)
        {
            var choice = Choice(sorts.Names.SelectMany(name => new[] { name, "-" + name }));
            parameter.Schema = choice;
            parameter.Description =
                $"次序；前加减号为倒序；缺省 {sorts.Usual}。 / The order; with a minus sign in front, the other way round. Usual: {sorts.Usual}.";
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

    private static ISortNames? SortsOf(MethodInfo? method) =>
        method
            ?.DeclaringType?.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(f => typeof(ISortNames).IsAssignableFrom(f.FieldType))
            ?.GetValue(null) as ISortNames;

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
