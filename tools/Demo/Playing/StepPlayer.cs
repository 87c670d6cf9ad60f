using Platform.Cli;
using Platform.Cli.Terminal;
using Platform.Core;
using Platform.Demo.Script;
using Spectre.Console;

namespace Platform.Demo.Playing;

/// <summary>Plays steps in the <see cref="StepOrder"/>; to be watched, one day after the other.</summary>
internal sealed class StepPlayer(StepContext stage, Pace pace)
{
    private const int AtOnce = 8;
    private const int LongestRefusal = 600;

    /// <returns>How many steps were played; the others had been played before.</returns>
    public async Task<int> PlayAsync(IEnumerable<Step> steps, CancellationToken ct)
    {
        var played = 0;
        foreach (var stretch in pace.ToWatch ? steps.GroupBy(s => s.On) : steps.GroupBy(_ => default(DateOnly)))
        {
            await new StepOrder(AtOnce).PlayAsync(
                stretch,
                async (step, stop) =>
                {
                    if (await PlayAsync(step, stop))
                    {
                        Interlocked.Increment(ref played);
                    }
                },
                ct
            );
            await ShowAndWaitAsync(stretch, ct);
        }

        return played;
    }

    // Whatever stops a step, the user reads which step it was, where, and what the platform said.
    private async Task<bool> PlayAsync(Step step, CancellationToken stop)
    {
        try
        {
            return await CanBePlayedAsync(step, stop) && await step.PlayAsync(stage, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            var place = stage.Setting.City.Find(step.Place).Name;
            throw new CliException(
                $"演示在这一步停下：{step.On:yyyy-MM-dd} {place}（{step.Place}）{step.Doing}。{Said(e)} "
                    + $"The demo stopped at this step ({step.Key}); run it again to go on from here.",
                e
            );
        }
    }

    // A refusal of many records at once repeats itself.
    private static string Said(Exception e) => e.Message.Length <= LongestRefusal ? e.Message : e.Message[..LongestRefusal] + "…";

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
