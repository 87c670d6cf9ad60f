using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Notices.Data;
using Organizations.Protos;
using RescueTeams.Protos;

namespace Notices.Tests;

/// <summary>
/// The notices service on real PostgreSQL and RabbitMQ, its channels leading to a real HTTP server, with a clock the test turns: noon of
/// 24 November 2026 in Shanghai at first.
/// </summary>
public sealed class NoticesFixture() : ServiceFixture<Program, NoticesDb>("notices")
{
    public const string Secret = "whsec_bm90aWNlcy10ZXN0LXNlY3JldC1vZi0zMi1ieXRlcyE=";
    public const string RobotSecret = "SECtest";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 59, 0, TimeSpan.Zero));

    public OrganizationsPeer Organizations { get; } = new();

    public TeamsPeer Teams { get; } = new();

    public Receiver Gateway { get; private set; } = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        Gateway = await Receiver.StartAsync();
        await base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Turns the clock to an hour of Shanghai, today or tomorrow.</summary>
    public void GoTo(int hour, int minute = 0)
    {
        var now = Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var then = new DateTimeOffset(now.Date, now.Offset).AddHours(hour).AddMinutes(minute);
        Clock.SetUtcNow((then > now ? then : then.AddDays(1)).ToUniversalTime());
    }

    /// <summary>Another replica of the service.</summary>
    public WebApplicationFactory<Program> Another() => WithWebHostBuilder(_ => { });

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        (string Key, string Value)[] settings =
        [
            ("sms:Kind", "webhook"),
            ("sms:Url", Gateway.Url + "/sms"),
            ("sms:Secret", Secret),
            ("sms:GiveUpAfter", "01:00:00"),
            ("limited:Kind", "webhook"),
            ("limited:Url", Gateway.Url + "/limited"),
            ("limited:Secret", Secret),
            ("limited:PerMinute", "60"),
            ("robot:Kind", "dingtalk"),
            ("robot:Url", Gateway.Url + "/robot?access_token=abc"),
            ("robot:Secret", RobotSecret),
            ("robot:QuietHours", "false"),
        ];
        foreach (var (key, value) in settings)
        {
            builder.UseSetting($"Channels:{key}", value);
        }

        builder.UseSetting("Platform:PublicUrl", "https://yingji.example.gov.cn/");
        builder.UseSetting("Services:organizations:Grpc", "http://127.0.0.1:9/");
        builder.UseSetting("Services:RescueTeams:Grpc", "http://127.0.0.1:9/");
        builder.ConfigureTestServices(services =>
            services
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
                .AddSingleton<OrganizationsService.OrganizationsServiceClient>(Organizations)
                .AddSingleton<RescueTeamsService.RescueTeamsServiceClient>(Teams)
        );
    }
}
