using System.Net;
using Identity.Tests.Hosting;
using Platform.Testing.Services;

namespace Operations.Tests.Upgrades;

/// <summary>
/// An installation that the version before this change made, filled and left is brought up by the current one in place: its figures, its
/// sign-ins, the messages that wait in its queues and its audit trail are as they were.
/// </summary>
public sealed class KeptStateTests
{
    private const string Facts = "select count(*) from facts";
    private static readonly string[] Projects = ["Organizations", "Reports", "Identity"];

    [Fact]
    public async Task What_the_version_before_wrote_is_found_by_the_current_one()
    {
        await using var installation = await Installation.CreateAsync(Projects);
        var (figures, facts, tokens) = await FillByTheOldAsync(installation);

        var replicas = Projects.ToDictionary(project => project, installation.New);
        try
        {
            await Task.WhenAll(replicas.Values.Select(replica => replica.CommandAsync("migrate")));
            await Task.WhenAll(replicas.Values.Select(replica => replica.StartAsync()));
            await installation.UntilAsync("Reports", Facts, facts + 1);
            (await installation.CountAsync("Reports", Facts)).ShouldBe(facts + 1, "the message that waited acts once");

            using var reader = Installation.Caller(replicas["Reports"], $"city-admin@{Installation.City}");
            (await FiguresAsync(reader)).ShouldBe(figures);

            var identity = replicas["Identity"].Address;
            (await CodeFlow.RefreshAsync(identity, tokens.Refresh)).Error.ShouldBeNull("a session goes on");
            (await new CodeFlow(identity).TokensAsync("admin", Installation.AdministratorPassword)).Error.ShouldBeNull();

            foreach (var replica in replicas.Values)
            {
                (await replica.CommandAsync("verify-audit")).ShouldContain("\"break\":null");
            }
        }
        finally
        {
            foreach (var replica in replicas.Values)
            {
                await replica.DisposeAsync();
            }
        }
    }

    // Last year's records are counted, a session is open, and one message waits for reports when all have ended.
    private static async Task<(string Figures, long Facts, Tokens Tokens)> FillByTheOldAsync(Installation installation)
    {
        await using var reports = installation.Old("Reports");
        await using var organizations = installation.Old("Organizations");
        await using var identity = installation.Old("Identity");
        Replica[] all = [reports, organizations, identity];
        await Task.WhenAll(all.Select(replica => replica.CommandAsync("migrate")));
        await Task.WhenAll(all.Select(replica => replica.StartAsync()));

        await Installation.ImportDirectoryAsync(organizations);
        using var officer = Installation.Caller(organizations, $"county-officer@{Installation.County}");
        var investment = (
            await officer.PostsAsync(
                $"/v1/divisions/{Installation.County}/investments",
                new
                {
                    name = "水泵采购",
                    purpose = "gear",
                    source = "county",
                    budget = 300_000,
                    documentNumber = "临县应急〔2025〕1号",
                    plannedOn = "2025-03-01",
                },
                HttpStatusCode.Created
            )
        ).Id();
        await officer.PostsAsync($"/v1/divisions/{Installation.County}/investments/{investment}/start", new { on = "2025-04-01" });
        await officer.PostsAsync(
            $"/v1/divisions/{Installation.County}/investments/{investment}/pay",
            new
            {
                on = "2025-06-01",
                amount = 250_000.50m,
                voucher = "2025-7",
            }
        );
        await ReachAsync(officer, "普查完成", "2025-05-01");
        await installation.UntilAsync("Reports", "select count(*) from facts where label = '普查完成'", 1);
        var tokens = await new CodeFlow(identity.Address).TokensAsync("admin", Installation.AdministratorPassword);

        using var reader = Installation.Caller(reports, $"city-admin@{Installation.City}");
        var figures = await FiguresAsync(reader);
        figures.ShouldContain("250000.5");
        await reports.StopAsync();
        var facts = await installation.CountAsync("Reports", Facts);
        await ReachAsync(officer, "这条消息在等", "2026-02-01");
        await installation.UntilAsync("Organizations", "select count(*) from outbox having bool_and(sent_at is not null)", 1);
        await organizations.StopAsync();
        await identity.StopAsync();
        return (figures, facts, tokens);
    }

    private static Task ReachAsync(HttpClient officer, string title, string on) =>
        officer.PostsAsync(
            $"/v1/divisions/{Installation.County}/milestones",
            new
            {
                kind = "survey",
                title,
                on,
            },
            HttpStatusCode.Created
        );

    private static async Task<string> FiguresAsync(HttpClient reader) =>
        (await reader.GetsAsync($"/v1/divisions/{Installation.City}/figures?period=2025")).ToJsonString();
}
