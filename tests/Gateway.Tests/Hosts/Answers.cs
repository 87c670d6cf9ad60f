using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Gateway.Tests.Hosts;

/// <summary>Reads answers the way a test wants to talk about them.</summary>
internal static class Answers
{
    /// <summary>What the service behind the gateway got.</summary>
    public static async Task<Arrived> ArrivedAsync(this HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<Arrived>())!;
    }

    /// <summary>Checks that the answer is a refusal and returns its problem details.</summary>
    public static async Task<JsonElement> ShouldBeRefusedAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }

    public static string Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
