using Platform.Cli.Api;
using Platform.Cli.Terminal;
using Platform.Core;

namespace Platform.Cli.Cluster;

/// <summary>The steps of the smoke test. What it registers is dissolved again, also when a later step fails.</summary>
/// <param name="division">A county; it need not be in the directory yet.</param>
internal sealed class Smoke(UserSession session, ApiClient client, string division)
{
    private static readonly DateOnly Today = BusinessTime.DateOf(TimeProvider.System.GetUtcNow());

    public async Task RunAsync(string figure, CancellationToken ct)
    {
        await Steps.RunAsync(
            "登录",
            "sign in",
            async () =>
            {
                await session.TokenAsync(ct);
            }
        );
        var team = "";
        await Steps.RunAsync("登记测试队伍", "register a test team", async () => team = (await RegisterAsync(ct)).Id.ToString());
        try
        {
            await Steps.RunAsync("读取队伍", "read it", async () => (await client.GetAsync<Team>(Path(team), ct)).Name);
        }
        finally
        {
            await Steps.RunAsync(
                "撤销测试队伍",
                "dissolve it",
                async () =>
                {
                    await client.PostAsync<Team>($"{Path(team)}/dissolve", new { on = Today }, CancellationToken.None);
                }
            );
        }

        await Steps.RunAsync(
            "读取指标",
            "read a figure",
            async () =>
                $"{figure}: {(await client.GetAsync<Figure>($"v1/divisions/{division}/figures/{figure}?period={Today.Year}", ct)).Status}"
        );
    }

    private string Path(string team) => $"v1/divisions/{division}/teams/{team}";

    // A county may have any number of squadrons, so this one interferes with no other record.
    private Task<Team> RegisterAsync(CancellationToken ct) =>
        client.PostAsync<Team>(
            $"v1/divisions/{division}/teams",
            new
            {
                level = "area-squadron",
                team = new { name = $"冒烟测试 {Guid.CreateVersion7():N}", coverage = new[] { division + "100" } },
                establishedOn = Today.AddDays(-1),
            },
            ct
        );

    private sealed record Team(Guid Id, string Name);

    private sealed record Figure(string Status);
}
