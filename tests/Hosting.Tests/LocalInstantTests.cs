using System.Text.Json;
using Platform.Hosting.Http;

namespace Hosting.Tests;

public sealed class LocalInstantTests
{
    private static readonly JsonSerializerOptions Requests = new(JsonSerializerDefaults.Web);

    static LocalInstantTests() => PlatformJson.ApplyToRequests(Requests);

    [Theory]
    [InlineData("2026-11-30T14:00:00", "2026-11-30T14:00:00+08:00")]
    [InlineData("2026-11-30T14:00:00Z", "2026-11-30T14:00:00+00:00")]
    [InlineData("2026-11-30T14:00:00+01:00", "2026-11-30T14:00:00+01:00")]
    public void An_instant_without_an_offset_is_the_time_in_shanghai(string sent, string read) =>
        JsonSerializer.Deserialize<Started>($$"""{"at":"{{sent}}"}""", Requests)!.At.ShouldBe(DateTimeOffset.Parse(read));

    [Fact]
    public void A_text_that_is_no_instant_is_refused() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Started>("""{"at":"14 o'clock"}""", Requests));

    private sealed record Started(DateTimeOffset? At);
}
