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
        await using var installation = await Installation.CreateAsync(Projects);
        await using var oldReports = installation.Old("Reports");
        await using var oldOrganizations = installation.Old("Organizations");
        await oldReports.CommandAsync("migrate");
        await oldOrganizations.CommandAsync("migrate");
        await Task.WhenAll(oldReports.StartAsync(), oldOrganizations.StartAsync());
        await Installation.ImportDirectoryAsync(oldOrganizations);
        await using var load = new Load(oldOrganizations.Address);
        await load.UntilTakenByAsync(oldOrganizations.Address, 30);

        await using var newReports = installation.New("Reports");
        await using var newOrganizations = installation.New("Organizations");
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
        const string Kept = "select count(*) from milestones where id = any($1)";
        (await installation.CountAsync("Organizations", Kept, ids)).ShouldBe(ids.Length);
        await ConsumedOnceAsync(installation, ids.Length);
        foreach (var service in new[] { newOrganizations, newReports })
        {
            (await service.CommandAsync("verify-audit")).ShouldContain("\"break\":null");
        }

        Console.WriteLine($"{ids.Length} writes, {load.ReadCount} reads, none failed");
    }

    private static async Task ConsumedOnceAsync(Installation installation, int count)
    {
        const string Facts = "select count(*) from facts where label like 'upgrade %'";
        await installation.UntilAsync("Reports", Facts, count);
        (await installation.CountAsync("Reports", Facts)).ShouldBe(count);
    }
}
