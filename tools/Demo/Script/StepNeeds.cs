namespace Platform.Demo.Script;

/// <summary>
/// Checks a planned year without playing it: every step comes after the steps that make what it needs, in the order in which
/// <see cref="Playing.StepOrder"/> plays.
/// </summary>
internal static class StepNeeds
{
    /// <summary>The needs that no earlier step meets, as sentences.</summary>
    public static IEnumerable<string> Unmet(IReadOnlyList<Step> year)
    {
        var makers = new Dictionary<Thing, (int Index, Step Step)>();
        foreach (var (index, step) in year.Index())
        {
            foreach (var thing in step.Makes)
            {
                makers.TryAdd(thing, (index, step));
            }
        }

        foreach (var (index, step) in year.Index())
        {
            foreach (var need in step.PlacesWritten.Select(p => new Need(Thing.Division(p), step.On)).Concat(step.Needs))
            {
                if (!makers.TryGetValue(need.Thing, out var maker))
                {
                    yield return $"{Named(step)}: 没有任何步骤提供 {need.Thing} no step makes it";
                }
                else if (maker.Step.On > need.By || !IsBefore(maker.Step, maker.Index, step, index))
                {
                    yield return $"{Named(step)}: {need.Thing} 须在 {need.By:yyyy-MM-dd} 前由 {Named(maker.Step)} 提供 is made too late";
                }
            }
        }
    }

    public static string Named(Step step) => $"{step.On:yyyy-MM-dd} {step.Place} {step.Doing} ({step.Key})";

    // On one day only the steps of one place have an order; a step of an earlier day is waited for where their reaches meet.
    private static bool IsBefore(Step maker, int made, Step step, int at) =>
        maker.Place == step.Place
            ? made < at
            : maker.On < step.On && (maker.Reach.Contains(step.Reach) || step.Reach.Contains(maker.Reach));
}
