using System.Globalization;
using System.Text.Json.Nodes;

namespace PublicApi.Tests.Fuzzing;

/// <summary>Bodies and parameters that fit the document's schemas, as far as a schema says what fits.</summary>
internal sealed class SampleBodies(JsonObject document)
{
    private const int Deepest = 7;
    private int _number = 10_000_000;

    /// <summary>Ids that creating requests answered, the last one first.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>A value of the schema.</summary>
    public JsonNode? Of(JsonNode? schema, string name = "", int depth = 0)
    {
        if (depth > Deepest || Resolved(schema) is not { } resolved)
        {
            return null;
        }

        if (resolved["enum"] is JsonArray words)
        {
            return words.OfType<JsonValue>().FirstOrDefault(w => w.GetValueKind() != System.Text.Json.JsonValueKind.Null)?.DeepClone();
        }

        if (resolved["examples"] is JsonArray { Count: > 0 } examples)
        {
            return examples[0]?.DeepClone();
        }

        return TypeOf(resolved) switch
        {
            "object" => Object(resolved, depth),
            "array" => new JsonArray(Of(resolved["items"], name, depth + 1)),
            "integer" => JsonValue.Create(Lowest(resolved, 1)),
            "number" => JsonValue.Create(Lowest(resolved, 1)),
            "boolean" => JsonValue.Create(true),
            _ => JsonValue.Create(Text(resolved, name)),
        };
    }

    /// <summary>Every position inside a value, from the whole inwards, as the keys that lead there.</summary>
    public static IEnumerable<object[]> Places(JsonNode? value, object[]? at = null)
    {
        at ??= [];
        yield return at;
        var inside = value switch
        {
            JsonObject members => members.Select(m => (Key: (object)m.Key, m.Value)),
            JsonArray items => items.Select((item, i) => (Key: (object)i, Value: item)),
            _ => [],
        };
        foreach (var (key, part) in inside)
        {
            foreach (var place in Places(part, [.. at, key]))
            {
                yield return place;
            }
        }
    }

    /// <summary>The schema without references and alternatives; what may be null is what it is when it is not.</summary>
    public JsonObject? Resolved(JsonNode? schema)
    {
        for (var turn = 0; schema is JsonObject part && turn < Deepest; turn++)
        {
            if (part["$ref"] is { } reference)
            {
                schema = document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]];
            }
            else if ((part["oneOf"] ?? part["anyOf"] ?? part["allOf"]) is JsonArray choices)
            {
                schema = choices.FirstOrDefault(c => c is JsonObject o && (o["$ref"] is not null || TypeOf(o) != "null"));
            }
            else
            {
                return part;
            }
        }

        return schema as JsonObject;
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            made[name] = Of(member, name, depth + 1);
        }

        return made;
    }

    private string Text(JsonObject schema, string name)
    {
        var text = (schema["format"]?.GetValue<string>(), name) switch
        {
            ("date", _) => "2026-03-05",
            ("date-time", _) => "2026-03-05T10:00:00+08:00",
            ("uuid", _) => Ids.Count > 0 ? Ids[^1] : "0197b8f0-0000-7000-8000-000000000000",
            (_, "phone" or "dutyPhone") => "139" + Next(),
            (_, "name" or "title") => $"模糊{Next()}",
            (_, "category") => "2010101",
            (_, "key") => $"key-{Next()}",
            (_, "number") => $"临应急发〔2026〕{Next()[^3..].TrimStart('0')}号",
            _ => "文字若干",
        };
        var least = schema["minLength"]?.GetValue<int>() ?? 0;
        var most = schema["maxLength"]?.GetValue<int>() ?? int.MaxValue;
        text = text.Length < least ? text.PadRight(least, '字') : text;
        return text.Length > most ? text[..most] : text;
    }

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture);

    private static decimal Lowest(JsonObject schema, decimal otherwise) =>
        schema["minimum"] is { } least
            ? decimal.TryParse(least.ToString(), NumberStyles.Any, CultureInfo.InvariantCulture, out var number)
                ? number
                : otherwise
            : otherwise;

    private static string? TypeOf(JsonObject schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(t => t!.GetValue<string>()).FirstOrDefault(t => t != "null"),
            JsonValue one => one.GetValue<string>(),
            _ => schema["properties"] is null ? null : "object",
        };
}
