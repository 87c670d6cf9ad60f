using Platform.Cli.Terminal;
using Platform.Core;
using Platform.Demo.Script;
using Spectre.Console;

namespace Platform.Demo.Playing;

/// <summary>
/// Plays steps day by day, as people would: on one day different places go on at the same time, at one place one thing comes
/// after the other.
/// </summary>
internal sealed class StepPlayer(StepContext stage, Pace pace)
{
    private const int AtOnce = 8;

    /// <returns>How many steps were played; the others had been played before.</returns>
    public async Task<int> PlayAsync(IEnumerable<Step> steps, CancellationToken ct)
    {
        var played = 0;
        foreach (var day in steps.GroupBy(s => s.On))
        {
            await Parallel.ForEachAsync(
                day.GroupBy(s => s.Place),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (place, stop) =>
                {
                    foreach (var step in place)
                    {
                        if (await CanBePlayedAsync(step, stop) && await step.PlayAsync(stage, stop))
                        {
                            Interlocked.Increment(ref played);
                        }
                    }
                }
            );
            await ShowAndWaitAsync(day, ct);
        }

        return played;
    }

    private async Task ShowAndWaitAsync(IGrouping<DateOnly, Step> day, CancellationToken ct)
    {
        if (pace.ToWatch)
        {
            var doings = string.Join("、", day.GroupBy(s => s.Doing).Select(d => $"{d.Key} {d.Count()}"));
            Steps.Console.MarkupLineInterpolated($"[grey]{day.Key:yyyy-MM-dd}[/] {doings}");
            await pace.WaitAsync(ct);
        }
    }

    // In a year played before, the merger has already taken some places away.
    private async Task<bool> CanBePlayedAsync(Step step, CancellationToken ct) =>
        step.Place.Depth < DivisionLevel.Township || await stage.Records.Divisions.FindAsync(step.Place, ct) is not null;
}
