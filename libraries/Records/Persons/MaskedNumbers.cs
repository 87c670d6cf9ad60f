using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Core.Persons;
using Platform.Hosting.Http;

namespace Platform.Records.Persons;

/// <summary>Masks the mobile numbers in every text of a content, however deep.</summary>
public static class MaskedNumbers
{
    /// <summary>
    /// Refuses a content that contains masked numbers, naming the field: it was read by somebody who does not see them, and would destroy
    /// the numbers that are stored.
    /// </summary>
    /// <param name="content">What a request wants to store.</param>
    /// <param name="path">Where it is in the request; empty for the request itself.</param>
    public static void Refuse<T>(T content, string path)
    {
        if (MaskedAt(JsonSerializer.SerializeToNode(content, PlatformJson.Options), path) is { } field)
        {
            throw PersonErrors.PhoneMasked.At(field);
        }
    }

    private static string? MaskedAt(JsonNode? node, string path) =>
        node switch
        {
            JsonObject record => record
                .Select(member => MaskedAt(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}"))
                .FirstOrDefault(found => found is not null),
            JsonArray list => list.Select((item, i) => MaskedAt(item, $"{path}[{i}]")).FirstOrDefault(found => found is not null),
            JsonValue value when value.GetValueKind() == JsonValueKind.String && PersonMask.IsMasked(value.GetValue<string>()) => path,
            _ => null,
        };

    internal static T In<T>(T content)
    {
        var node = JsonSerializer.SerializeToNode(content, PlatformJson.Options);
        return (Masked(node) ?? node).Deserialize<T>(PlatformJson.Options)!;
    }

    // What a text becomes; null: it is no text.
    private static JsonNode? Masked(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject record:
                foreach (var (name, value) in record.ToList())
                {
                    if (Masked(value) is { } masked)
                    {
                        record[name] = masked;
                    }
                }

                return null;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (Masked(list[i]) is { } masked)
                    {
                        list[i] = masked;
                    }
                }

                return null;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                var text = value.GetValue<string>();
                return Guid.TryParse(text, out _) ? null : JsonValue.Create(PersonMask.InText(text));
            default:
                return null;
        }
    }
}
