using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Testing.Infrastructure;
using Platform.Testing.Services;

namespace Operations.Tests.Upgrades;

/// <summary>
/// From the version before this change to the current one, under load, on real servers: the old version serves while the new one migrates,
/// both serve side by side, the old one leaves. One service publishes, the other one consumes.
/// </summary>
public sealed class UpgradeTests
{
    private static readonly string[] Projects = ["Organizations", "Reports"];

    [Fact]
    public async Task An_upgrade_fails_no_request_and_loses_nothing_that_was_acknowledged()
    {
        var (before, why) = await PreviousBuild.MakeAsync(Projects);
        if (before is null)
        {
            Console.WriteLine($"SKIPPED: no upgrade can be tried: {why}");
            Assert.Skip(why);
            return;
        }

        Console.WriteLine($"Upgrade from {why}");
        await using var issuer = await IssuerAsync();
        var logs = Directory.CreateTempSubdirectory("upgrade-").FullName;
        var environment = await EnvironmentAsync(issuer.Urls.First());
        Replica Of(string project, string folder, string version) =>
            new(Path.Combine(folder, project + ".dll"), Path.Combine(logs, $"{project}-{version}.log"), environment[project]);
        Replica Old(string project) => Of(project, before(project), "old");
        Replica New(string project) => Of(project, Repository.At("services", project, "bin", Configuration, "net10.0"), "new");

        await using var oldReports = Old("Reports");
        await using var oldOrganizations = Old("Organizations");
        await oldReports.CommandAsync("migrate");
        await oldOrganizations.CommandAsync("migrate");
        await Task.WhenAll(oldReports.StartAsync(), oldOrganizations.StartAsync());
        await using var load = new Load(oldOrganizations.Address);
        await load.UntilTakenByAsync(oldOrganizations.Address, 30);

        await using var newReports = New("Reports");
        await using var newOrganizations = New("Organizations");
        await Task.WhenAll(newReports.CommandAsync("migrate"), newOrganizations.CommandAsync("migrate"));
        await load.UntilTakenByAsync(oldOrganizations.Address, 30); // the old version on the new schema

        await Task.WhenAll(newReports.StartAsync(), newOrganizations.StartAsync());
        await load.TurnToAsync(oldOrganizations.Address, newOrganizations.Address);
        await load.UntilTakenByAsync(newOrganizations.Address, 30);
        await load.UntilTakenByAsync(oldOrganizations.Address, 30); // both write, both consume

        await load.TurnToAsync(newOrganizations.Address);
        await Task.WhenAll(oldOrganizations.StopAsync(), oldReports.StopAsync());
        await load.UntilTakenByAsync(newOrganizations.Address, 30);
        await load.StopAsync();

        load.Failures.ShouldBeEmpty();
        var ids = load.Acknowledged.Keys.ToArray();
        (await CountAsync(environment["Organizations"], "select count(*) from milestones where id = any($1)", ids)).ShouldBe(ids.Length);
        await ConsumedOnceAsync(environment["Reports"], ids.Length);
        foreach (var service in new[] { newOrganizations, newReports })
        {
            (await service.CommandAsync("verify-audit")).ShouldContain("\"break\":null");
        }

        Console.WriteLine($"{ids.Length} writes, {load.ReadCount} reads, none failed");
        Directory.Delete(logs, recursive: true);
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    private static async Task<WebApplication> IssuerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            () => new { issuer = TestTokens.Issuer, jwks_uri = new Uri(new Uri(app.Urls.First()), "keys") }
        );
        app.MapGet("/keys", TestTokens.KeySet);
        await app.StartAsync();
        return app;
    }

    private static async Task<Dictionary<string, Dictionary<string, string>>> EnvironmentAsync(string issuer)
    {
        var broker = await TestInfrastructure.NewBrokerAsync("upgrade");
        var all = new Dictionary<string, Dictionary<string, string>>();
        foreach (var project in Projects)
        {
            var database = await TestInfrastructure.NewDatabaseAsync(project.ToLowerInvariant());
            all[project] = new()
            {
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["Kestrel__Endpoints__Rest__Protocols"] = "Http1",
                ["Kestrel__Endpoints__Grpc__Protocols"] = "Http2",
                ["ConnectionStrings__Database"] = database.App,
                ["ConnectionStrings__DatabaseOwner"] = database.Owner,
                ["ConnectionStrings__Broker"] = broker,
                ["Auth__Issuer"] = TestTokens.Issuer,
                ["Auth__Authority"] = issuer,
                ["Auth__ClientId"] = "svc-test",
                ["Auth__ClientSecret"] = "test",
                ["Platform__Files"] = Path.Combine(Path.GetTempPath(), $"platform-test-files-{Guid.NewGuid():N}"),
                ["Platform__PersonKey"] = "test-person-key-of-32-characters",
                ["Platform__Counties__0"] = "622921",
            };
        }

        return all;
    }

    private static async Task ConsumedOnceAsync(Dictionary<string, string> reports, int count)
    {
        for (var until = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < until && await FactsAsync(reports) < count; )
        {
            await Task.Delay(200);
        }

        (await FactsAsync(reports)).ShouldBe(count);
    }

    private static Task<long> FactsAsync(Dictionary<string, string> reports) =>
        CountAsync(reports, "select count(*) from facts where label like 'upgrade %'");

    private static async Task<long> CountAsync(Dictionary<string, string> service, string sql, params Guid[] ids)
    {
        // its owner is not subject to the fence
        await using var database = NpgsqlDataSource.Create(service["ConnectionStrings__DatabaseOwner"]);
        await using var command = database.CreateCommand(sql);
        if (ids.Length > 0)
        {
            command.Parameters.Add(new() { Value = ids });
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }
}
