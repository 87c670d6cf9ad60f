using System.Net;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

public sealed class SessionTimesTests : IAsyncLifetime
{
    private readonly RunningGateway gateway = new()
    {
        Differently = [("Sessions:IdleTimeout", "00:00:03"), ("Sessions:Lifetime", "00:00:07")],
    };

    public ValueTask InitializeAsync() => gateway.InitializeAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Fact]
    public async Task An_idle_session_ends()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        await Task.Delay(TimeSpan.FromSeconds(3.5));
        (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_busy_session_goes_on_but_not_past_its_lifetime()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        for (var second = 0; second < 5; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.OK, $"after {second + 1} s");
        }

        await Task.Delay(TimeSpan.FromSeconds(2.5));
        (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
