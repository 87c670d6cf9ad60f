using Journeys.Tests;
using Platform.Cli.Chaos;
using Platform.Cli.Installation;

namespace Operations.Tests.Running;

/// <summary>
/// What was acknowledged is there once after outages: rows, facts and figure. What is wrong in itself is tried once here, so that consumers
/// that counted their tries would give up within a second; the first fault has a backlog of events meet an outage of the database.
/// </summary>
[Collection(OnThePlatform.Name)]
public sealed class OutageTests(RunningPlatform platform)
{
    [Fact]
    public async Task Acknowledged_is_rows_is_facts_is_figure_around_outages()
    {
        var ct = TestContext.Current.CancellationToken;
        await Story.PlayAsync(platform, ct);
        Environment.SetEnvironmentVariable("Platform__ConsumerRetries", "1");
        Environment.SetEnvironmentVariable("Platform__ConsumerWaitSeconds", "2");
        try
        {
            await RestartReportsAsync();
            var account = await new ChaosRun(platform.Settings, seed: 1).RunAsync(
                [
                    Fault.BacklogMeetsOutage(Deployment.Named("reports"), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(12)),
                    Fault.BackendKilled("reports"),
                    Fault.Killed(Deployment.Named("organizations")),
                    Fault.BrokerKilled,
                    Fault.DatabaseAway(TimeSpan.Zero),
                ],
                TimeSpan.FromMinutes(10),
                ct
            );
            account.Acknowledged.ShouldBeGreaterThan(50);
            (account.Rows, account.Facts, account.Figure).ShouldBe((account.Acknowledged, account.Acknowledged, account.Acknowledged));
            (account.Lost, account.Doubled, account.DeadLetters, account.GivenUp, account.UpFailures).ShouldBe((0, 0, 0, 0, 0));
        }
        finally
        {
            Environment.SetEnvironmentVariable("Platform__ConsumerRetries", null);
            Environment.SetEnvironmentVariable("Platform__ConsumerWaitSeconds", null);
            await RestartReportsAsync();
        }
    }

    // It takes the settings of this process.
    private async Task RestartReportsAsync()
    {
        await RunningPlatform.KillAsync("reports");
        await platform.UpAsync();
    }
}
