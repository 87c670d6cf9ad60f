using System.Net;
using System.Text;
using Platform.Cli.Api;
using Platform.LocalStack;

namespace Platform.Cli.Tests;

public sealed class ApiClientTests : IDisposable
{
    private readonly HttpListener _platform = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Any()}/");
    private readonly List<(string Path, string? Key, string? Authorization)> _asked = [];

    public ApiClientTests()
    {
        _platform.Prefixes.Add(_address.ToString());
        _platform.Start();
    }

    public void Dispose() => ((IDisposable)_platform).Dispose();

    [Fact]
    public async Task A_request_turned_away_for_now_is_sent_again_with_the_same_idempotency_key()
    {
        var served = ServeAsync((429, "{}"), (503, "{}"), (201, """{"name":"应急管理所"}"""));
        using var client = new ApiClient(_address, _ => Task.FromResult("token"));

        var made = await client.PostAsync<Named>(
            "v1/divisions/622921100/institutions",
            new { name = "应急管理所" },
            TestContext.Current.CancellationToken
        );

        await served;
        made.Name.ShouldBe("应急管理所");
        _asked.Select(a => a.Key).Distinct().Count().ShouldBe(1);
        _asked[0].Key.ShouldNotBeNull();
        _asked.ShouldAllBe(a => a.Authorization == "Bearer token");
    }

    [Fact]
    public async Task A_refusal_is_reported_with_its_code()
    {
        var served = ServeAsync(
            (409, """{"title":"冲突","status":409,"detail":"该机构已经更名。","code":"institution.already-renamed"}""")
        );
        using var client = new ApiClient(_address, _ => Task.FromResult("token"));

        var refusal = await Should.ThrowAsync<ApiProblemException>(() =>
            client.PostAsync<Named>("v1/x", new { }, TestContext.Current.CancellationToken)
        );

        await served;
        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Message.ShouldBe("POST /v1/x: 409 institution.already-renamed 该机构已经更名。");
    }

    [Fact]
    public async Task Long_work_is_polled_until_it_is_done()
    {
        var served = ServeAsync((202, "{}"), (200, """{"name":"running"}"""), (200, """{"name":"ready"}"""));
        using var client = new ApiClient(_address, _ => Task.FromResult("token"));

        var (status, link) = await client.StartAndWaitAsync<Named>(
            "v1/divisions/6229/work-reports",
            new { period = "2026" },
            n => n.Name == "ready",
            TestContext.Current.CancellationToken
        );

        await served;
        (status.Name, link).ShouldBe(("ready", "/v1/jobs/1"));
        _asked.Select(a => a.Path).ShouldBe(["/v1/divisions/6229/work-reports", "/v1/jobs/1", "/v1/jobs/1"]);
    }

    private async Task ServeAsync(params (int Status, string Body)[] answers)
    {
        foreach (var (status, body) in answers)
        {
            var context = await _platform.GetContextAsync();
            _asked.Add(
                (context.Request.Url!.AbsolutePath, context.Request.Headers["Idempotency-Key"], context.Request.Headers["Authorization"])
            );
            context.Response.StatusCode = status;
            if (status is 202)
            {
                context.Response.Headers["Location"] = "/v1/jobs/1";
            }

            if (status is 429 or 503)
            {
                context.Response.Headers["Retry-After"] = "0";
            }

            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        }
    }

    private sealed record Named(string Name);
}
