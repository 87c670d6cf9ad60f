using ContingencyPlans.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace ContingencyPlans.Tests;

/// <summary>The contingency-plans service on real PostgreSQL and RabbitMQ, with a clock the test turns: noon of 24 November 2026 in
/// Shanghai.</summary>
public sealed class ContingencyPlansFixture() : ServiceFixture<Program, ContingencyPlansDb>("contingency-plans")
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8)));

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Services:organizations:Grpc", "http://127.0.0.1:9/"); // down, and nobody is hindered by it
        builder.UseSetting("Services:RescueTeams:Grpc", "http://127.0.0.1:9/");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
