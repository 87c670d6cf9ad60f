using System.Net;
using Gateway.Tests.Hosts;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Tests;

public sealed class SessionTimesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly RunningGateway _gateway;

    public SessionTimesTests() => _gateway = new RunningGateway { Clock = _clock };

    public ValueTask InitializeAsync() => _gateway.InitializeAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task An_idle_session_ends_after_half_an_hour()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        _clock.Advance(TimeSpan.FromMinutes(31));
        (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_busy_session_goes_on_but_not_past_twelve_hours()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        for (var third = 1; third < 36; third++)
        {
            _clock.Advance(TimeSpan.FromMinutes(20));
            (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.OK, $"after {third * 20} minutes");
        }

        _clock.Advance(TimeSpan.FromMinutes(20.5));
        (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
