using System.Net;
using System.Text.Json;
using Gateway.Tests.Hosts;
using Platform.Core;

namespace Gateway.Tests;

/// <summary>622924203 is 622924107 since 1 November; 622924204 was merged into it; 622924205 and 622924206 exchanged their codes.</summary>
public sealed class OldDivisionTests : IAsyncLifetime
{
    private static readonly DateOnly Long = new(1949, 10, 1);
    private static readonly DateOnly Day = new(2026, 11, 1);
    private readonly RunningGateway _gateway = new();
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway.Organizations.CodeHolders =
        [
            new(Code("203"), Long, Day, Code("107"), null),
            new(Code("204"), Long, Day, null, Code("107")),
            new(Code("209"), Long, Day, null, null),
            new(Code("205"), Long, Day, Code("206"), null),
            new(Code("205"), Day, null, Code("205"), null),
            new(Code("206"), Long, Day, Code("205"), null),
            new(Code("206"), Day, null, Code("206"), null),
        ];
        await _gateway.InitializeAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_gateway.Url) };
        _client.DefaultRequestHeaders.Authorization = new("Bearer", _gateway.Identity.AccessToken());
        for (var attempt = 0; (await SendAsync("203/institutions")).StatusCode == HttpStatusCode.OK && attempt < 100; attempt++)
        {
            await Task.Delay(100);
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _gateway.DisposeAsync();
    }

    [Theory]
    [InlineData("203/institutions?kind=office")]
    [InlineData("203/teams/01a22ea3-31eb-78c5-8ccb-32db76f28c29")]
    [InlineData("203/figures/N01")]
    public async Task A_read_of_an_old_code_is_led_to_the_new_one_by_every_service(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await SendAsync(path, method);

            answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
            answer.Headers.Location!.ToString().ShouldBe("/v1/divisions/622924107" + path[3..]);
            answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        }

        var problem = await ProblemAsync(await SendAsync(path));
        problem.GetProperty("code").GetString().ShouldBe("division.moved");
        problem.GetProperty("movedTo")[0].GetString().ShouldBe("622924107");
        problem.GetProperty("title").GetString()!.ShouldContain("2026-11-01");
    }

    [Fact]
    public async Task A_change_under_an_old_code_is_refused_and_the_new_one_named()
    {
        var answer = await SendAsync("203/institutions", HttpMethod.Post);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await ProblemAsync(answer)).GetProperty("movedTo")[0].GetString().ShouldBe("622924107");
        answer.Headers.GetValues("Link").Single().ShouldBe("</v1/divisions/622924107/institutions>; rel=\"successor-version\"");
    }

    [Theory]
    [InlineData("204", 1)]
    [InlineData("209", 0)]
    public async Task A_list_of_a_place_that_ended_is_gone_and_names_the_successor_if_there_is_one(string code, int successors)
    {
        var answer = await SendAsync(code + "/teams");

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await ProblemAsync(answer)).GetProperty("movedTo").GetArrayLength().ShouldBe(successors);
        (await ArrivedAtAsync(code + "/teams?asOf=2026-10-31")).ShouldBe($"/v1/divisions/622924{code}/teams?asOf=2026-10-31");
        (await ArrivedAtAsync(code + "/figures/N01?period=2026-10")).ShouldBe($"/v1/divisions/622924{code}/figures/N01?period=2026-10");
        (await ArrivedAtAsync(code + "/teams/7")).ShouldBe($"/v1/divisions/622924{code}/teams/7");
    }

    [Theory]
    [InlineData("203/institutions?asOf=2026-10-31", "107/institutions?asOf=2026-10-31")]
    [InlineData("205/teams?asOf=2026-10-31", "206/teams?asOf=2026-10-31")]
    [InlineData("205/teams?asOf=2026-11-01", "205/teams?asOf=2026-11-01")]
    [InlineData("205/teams", "205/teams")]
    [InlineData("203/divisions?asOf=2026-10-31", "203/divisions?asOf=2026-10-31")]
    public async Task A_code_of_a_day_is_asked_for_at_the_place_that_had_it_then(string asked, string arrived)
    {
        (await ArrivedAtAsync(asked)).ShouldBe("/v1/divisions/622924" + arrived);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_said_of_codes()
    {
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_gateway.Url) };

        (await stranger.GetAsync("/v1/divisions/622924203/institutions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, "/v1/divisions/622924" + path);
        return await _client.SendAsync(request);
    }

    private async Task<string> ArrivedAtAsync(string path) => (await (await SendAsync(path)).ArrivedAsync()).Path;

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    private static DivisionCode Code(string end) => DivisionCode.Parse("622924" + end);
}
