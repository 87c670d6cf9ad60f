using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Platform.Core.Http;

/// <summary>
/// What an ETag says: <c>"3"</c> is version 3 of a record; <c>"3.9f2c1a0b77e4d310"</c> is version 3 shown together with others' data
/// (<see cref="IShowsOthers"/>), of which the second part is a digest.
/// </summary>
/// <param name="Version">The version of the record.</param>
/// <param name="Others">Digest of what is shown of others; null if nothing is, or if the caller knows the version only.</param>
public readonly record struct EntityTag(int Version, string? Others)
{
    private const int DigestBytes = 8;

    /// <summary>The tag of a record or of a view of one.</summary>
    public static EntityTag Of(IVersioned versioned) =>
        new(versioned.Version, versioned is IShowsOthers { Others: { } others } ? DigestOf(others) : null);

    /// <summary>Reads one tag without its quotes; null for one that this platform did not give.</summary>
    public static EntityTag? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length <= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new EntityTag(version, parts.ElementAtOrDefault(1))
            : null;
    }

    /// <summary>Without quotes.</summary>
    public override string ToString() => Others is null ? $"{Version}" : $"{Version}.{Others}";

    private static string DigestOf(object others) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(others, JsonSerializerOptions.Web)).AsSpan(0, DigestBytes)
        );
}
