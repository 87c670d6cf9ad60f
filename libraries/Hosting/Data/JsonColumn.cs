using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Platform.Hosting.Http;

namespace Platform.Hosting.Data;

/// <summary>A list that belongs to its record and is always saved with it, stored as one <c>jsonb</c> value.</summary>
public static class JsonColumn
{
    /// <summary>Stores the property as jsonb in the format of the API.</summary>
    public static void HasJson<T>(this PropertyBuilder<T> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
                new ValueComparer<T>(
                    (a, b) => Write(a) == Write(b),
                    value => Write(value).GetHashCode(StringComparison.Ordinal),
                    value => Read<T>(Write(value))
                )
            );

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, PlatformJson.Options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, PlatformJson.Options)!;
}
