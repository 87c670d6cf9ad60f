using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reports.Domain.Facts;

/// <summary>
/// The dimensions of a fact beyond its metric: <c>level=township</c>, <c>kind=forest-ranger</c>. Few and with few values, because each
/// combination is a roll-up of its own. Equal by content.
/// </summary>
[JsonConverter(typeof(DimensionsJsonConverter))]
public sealed class Dimensions : IEquatable<Dimensions>
{
    /// <summary>No dimensions.</summary>
    public static readonly Dimensions None = new(new SortedDictionary<string, string>(StringComparer.Ordinal));

    private readonly SortedDictionary<string, string> _values;

    private Dimensions(SortedDictionary<string, string> values)
    {
        this._values = values;
        Json = JsonSerializer.Serialize(values);
    }

    /// <summary>One JSON object of strings, keys in ordinal order.</summary>
    public string Json { get; }

    /// <summary>The dimensions given, in any order.</summary>
    public static Dimensions Of(params (string Key, string Value)[] pairs) =>
        new(
            new SortedDictionary<string, string>(
                pairs.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal),
                StringComparer.Ordinal
            )
        );

    /// <summary>Reads the JSON of the database, which has another order of keys.</summary>
    public static Dimensions Read(string json) =>
        new(new SortedDictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!, StringComparer.Ordinal));

    /// <summary>The value of one dimension; null if the fact has none.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key);

    /// <inheritdoc/>
    public bool Equals(Dimensions? other) => other is not null && Json == other.Json;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimensions);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Json;

    private sealed class DimensionsJsonConverter : JsonConverter<Dimensions>
    {
        public override Dimensions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(
                new SortedDictionary<string, string>(
                    JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader)!,
                    StringComparer.Ordinal
                )
            );

        public override void Write(Utf8JsonWriter writer, Dimensions value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json);
    }
}
