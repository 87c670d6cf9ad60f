using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Core;

/// <summary>
/// The code of an administrative division, cut to its level: 2 digits province, 4 city, 6 county, 9 township, 12 village (GB/T 2260 and the
/// 12-digit statistical code). The code of a place is a prefix of the code of every place inside it, so one value says where a fact
/// belongs, who may see it and which queue and index range it falls into.
/// </summary>
/// <remarks>
/// The length says how deep a code is, not what the place is: <c>441900</c> takes the position of a county in a city that has none. The
/// directory of divisions says what a place is. Order is ordinal, so a subtree is the range [code, <see cref="SubtreeEnd"/>).
/// </remarks>
[JsonConverter(typeof(DivisionCodeJsonConverter))]
public readonly record struct DivisionCode : IComparable<DivisionCode>, IParsable<DivisionCode>
{
    private static readonly int[] Lengths = [2, 4, 6, 9, 12];
    private readonly string? _value;

    private DivisionCode(string value) => this._value = value;

    /// <summary>The digits; empty for the default value, which is no place.</summary>
    public string Value => _value ?? "";

    /// <summary>The level that the length of the code implies.</summary>
    public DivisionLevel Depth => (DivisionLevel)Array.IndexOf(Lengths, Value.Length);

    /// <summary>The county (six digits) that contains the place; null for a province or a city.</summary>
    public DivisionCode? County => Value.Length >= 6 ? new DivisionCode(Value[..6]) : null;

    /// <summary>The city (four digits) that contains the place; null for a province.</summary>
    public DivisionCode? City => Value.Length >= 4 ? new DivisionCode(Value[..4]) : null;

    /// <summary>The place one level up by its digits; null for a province.</summary>
    public DivisionCode? Parent => Depth > DivisionLevel.Province ? new DivisionCode(Value[..Lengths[(int)Depth - 1]]) : null;

    /// <summary>An exclusive upper bound, not a place: in ordinal order it comes right after every code of the subtree.</summary>
    public DivisionCode SubtreeEnd => new(Value + ":");

    /// <summary>Reads a code; throws <see cref="DomainException"/> (<c>division.malformed</c>) if the text is not a code.</summary>
    public static DivisionCode Parse(string text) =>
        TryParse(text, null, out var code) ? code : throw CoreErrors.DivisionMalformed.Because(text);

    /// <inheritdoc/>
    public static DivisionCode Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DivisionCode result)
    {
        var valid = s is not null && Array.IndexOf(Lengths, s.Length) >= 0 && s.All(char.IsAsciiDigit);
        result = valid ? new DivisionCode(s!) : default;
        return valid;
    }

    /// <summary>Whether <paramref name="other"/> is this place or is inside it.</summary>
    public bool Contains(DivisionCode other) => Value.Length > 0 && other.Value.StartsWith(Value, StringComparison.Ordinal);

    /// <summary>
    /// Whether a request at this place may name a record of <paramref name="other"/>: a record of the place itself, of a place inside it or
    /// of a place above it. A record anywhere else is answered as one that does not exist.
    /// </summary>
    public bool Reaches(DivisionCode other) => Contains(other) || other.Contains(this);

    /// <summary>The codes of all places this one counts for, from the province down to the place itself.</summary>
    public IEnumerable<DivisionCode> Prefixes()
    {
        foreach (var length in Lengths)
        {
            if (length <= Value.Length)
            {
                yield return new DivisionCode(Value[..length]);
            }
        }
    }

    /// <summary>The code of the same place after <paramref name="from"/> was re-coded to <paramref name="to"/>; both have the same
    /// depth.</summary>
    public DivisionCode Moved(DivisionCode from, DivisionCode to) =>
        from.Contains(this) ? Parse(to.Value + Value[from.Value.Length..]) : this;

    /// <inheritdoc/>
    public int CompareTo(DivisionCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Ordinal order of the codes, which is the order of the index.</summary>
    public static bool operator <(DivisionCode left, DivisionCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator <=(DivisionCode left, DivisionCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator >(DivisionCode left, DivisionCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator >=(DivisionCode left, DivisionCode right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private sealed class DivisionCodeJsonConverter : JsonConverter<DivisionCode>
    {
        public override DivisionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), null, out var code) ? code : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DivisionCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}

/// <summary>The kind of place a division is, as recorded in the directory.</summary>
public enum DivisionLevel
{
    /// <summary>省, 自治区, 直辖市.</summary>
    Province = 0,

    /// <summary>市, 州, 盟.</summary>
    City = 1,

    /// <summary>县, 县级市, 区.</summary>
    County = 2,

    /// <summary>乡, 镇, 街道.</summary>
    Township = 3,

    /// <summary>行政村, 社区.</summary>
    Village = 4,
}
