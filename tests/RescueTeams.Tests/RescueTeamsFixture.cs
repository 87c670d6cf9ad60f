using Microsoft.AspNetCore.Hosting;
using Platform.Testing.Services;
using RescueTeams.Data;

namespace RescueTeams.Tests;

/// <summary>The rescue-teams service on real PostgreSQL and RabbitMQ.</summary>
public sealed class RescueTeamsFixture() : ServiceFixture<Program, RescueTeamsDb>("rescue-teams")
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Services:organizations:Grpc", "http://127.0.0.1:9/"); // down, and nobody is hindered by it
    }
}
