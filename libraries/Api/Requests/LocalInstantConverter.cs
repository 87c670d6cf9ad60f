using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>An instant in a request. Without an offset it is the time on the clock of the people who use the platform, Asia/Shanghai, not
/// the server's.</summary>
public sealed class LocalInstantConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var local) && local.Kind == DateTimeKind.Unspecified
            ? At(local)
            : reader.GetDateTimeOffset();

    // The first hours of the calendar lie before it, seen from Asia/Shanghai.
    private static DateTimeOffset At(DateTime local) =>
        local.Year > 1 ? new DateTimeOffset(local, BusinessTime.Offset) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
