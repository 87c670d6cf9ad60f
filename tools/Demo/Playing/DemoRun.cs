using System.Diagnostics;
using Platform.Cli;
using Platform.Cli.Api;
using Platform.Cli.Terminal;
using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Playing;

/// <summary>Plays the year on a running platform, month by month, and reads the results back.</summary>
internal sealed class DemoRun(DemoCity city, int seed, Pace pace, DemoUsers users)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<DemoOutcome> PlayAsync(CancellationToken ct)
    {
        var (tally, watch) = (new CallCounter(), Stopwatch.StartNew());
        var setting = new Setting(city, seed);
        using var cast = new DemoAccounts(users, tally, setting);
        var stage = new StepContext(setting, cast);
        var performance = new StepPlayer(stage, pace);
        var today = TimeProvider.System.Today();
        var (steps, played) = (0, 0);
        var year = Year.Plan(city, seed);
        if (StepNeeds.Unmet(year).FirstOrDefault() is { } unmet)
        {
            throw new CliException($"{city.City.Name} 的演示计划前后不一致：{unmet}。The year planned for this city contradicts itself.");
        }

        foreach (var month in year.Where(s => s.On <= today).GroupBy(s => s.On.Month))
        {
            List<Step> all = [.. month];
            steps += all.Count;
            await Steps.RunAsync(
                $"{month.Key}月",
                $"{all.Count} steps",
                async () =>
                {
                    var now = await performance.PlayAsync(all, ct);
                    played += now;
                    return now == all.Count ? null
                        : now == 0 ? "已演示 already played"
                        : $"补演 played {now}";
                }
            );
        }

        var (calls, elapsed) = (tally.Calls, watch.Elapsed);
        var reader = await stage.AsCityAsync(ct);
        var figures = await SettledFiguresAsync(reader, ct);
        return new DemoOutcome(
            steps,
            played,
            calls,
            tally.Accounts,
            tally.ByRole,
            elapsed,
            figures,
            await KeyFigures.OnAsync(reader, city.City.Code, "N08", $"{Year.Number}-10", ct)
        );
    }

    // Facts follow the records by messages; two equal readings a second apart say that they have all arrived.
    private async Task<IReadOnlyList<FigureRecord>> SettledFiguresAsync(SignedInUser reader, CancellationToken ct)
    {
        var before = await KeyFigures.ReadAsync(reader, city.City.Code, $"{Year.Number}", ct);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; )
        {
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
            var now = await KeyFigures.ReadAsync(reader, city.City.Code, $"{Year.Number}", ct);
            if (now.SequenceEqual(before))
            {
                return now;
            }

            before = now;
        }

        return before;
    }
}
