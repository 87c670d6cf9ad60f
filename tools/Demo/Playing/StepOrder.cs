using Platform.Core;
using Platform.Demo.Script;

namespace Platform.Demo.Playing;

/// <summary>
/// Plays steps in the order of the story, and as many at the same time as that order allows: a step comes after all steps of earlier days
/// within its reach, around it and inside it. A city's step waits for the counties and holds them up; two townships never wait for each
/// other. On one day a place plays its steps one after the other, in parallel with the other places.
/// </summary>
/// <param name="atOnce">Places that play at the same time.</param>
internal sealed class StepOrder(int atOnce)
{
    /// <param name="steps">By day.</param>
    public async Task PlayAsync(IEnumerable<Step> steps, Func<Step, CancellationToken, Task> play, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var turns = new SemaphoreSlim(atOnce);
        var last = new Dictionary<DivisionCode, Task>();
        var all = new List<Task>();
        foreach (var day in steps.GroupBy(s => s.On))
        {
            var today = day.GroupBy(s => s.Place)
                .Select(place => (Reaches: place.Select(s => s.Reach).Distinct().ToList(), Steps: place.ToList()))
                .Select(place => (place.Reaches, Played: PlaceAsync(place.Steps, EarlierWithin(place.Reaches))))
                .ToList();
            foreach (var reach in today.SelectMany(p => p.Reaches.Select(r => (Place: r, p.Played))).GroupBy(r => r.Place))
            {
                last[reach.Key] = Task.WhenAll(reach.Select(r => r.Played));
            }

            all.AddRange(today.Select(p => p.Played));
        }

        await Task.WhenAll(all);

        List<Task> EarlierWithin(List<DivisionCode> reaches) =>
            [.. last.Where(l => reaches.Exists(r => r.Contains(l.Key) || l.Key.Contains(r))).Select(l => l.Value)];

        async Task PlaceAsync(List<Step> ofOnePlace, List<Task> earlier)
        {
            await Task.WhenAll(earlier);
            await turns.WaitAsync(stop.Token);
            try
            {
                foreach (var step in ofOnePlace)
                {
                    await play(step, stop.Token);
                }
            }
            catch
            {
                await stop.CancelAsync(); // what follows would not find what it needs
                throw;
            }
            finally
            {
                turns.Release();
            }
        }
    }
}
