using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SocialForces.Data;

namespace SocialForces.Tests;

/// <summary>The social-forces service on real PostgreSQL and RabbitMQ, with a clock the test turns: noon of 24 November 2026 in
/// Shanghai.</summary>
public sealed class SocialForcesFixture() : ServiceFixture<Program, SocialForcesDb>("social-forces")
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>A force's leader: a new account with the role at a place.</summary>
    public HttpClient Leader(string subject, string place) => With(TestTokens.For(subject, $"force-leader@{place}"));

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
