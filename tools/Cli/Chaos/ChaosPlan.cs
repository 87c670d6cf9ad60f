using Platform.Cli.Installation;

namespace Platform.Cli.Chaos;

/// <summary>Which faults happen, in which order: the same for the same seed.</summary>
internal static class ChaosPlan
{
    public static IEnumerable<Fault> Of(InstallationSettings settings, int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var round = Round(settings, random).ToArray();
            random.Shuffle(round);
            foreach (var fault in round)
            {
                yield return fault;
            }
        }
    }

    // Every process once in each round, killed or stopped, and every server in each way.
    private static IEnumerable<Fault> Round(InstallationSettings settings, Random random)
    {
        foreach (var deployment in Deployment.Of(settings))
        {
            yield return random.Next(3) > 0 ? Fault.Killed(deployment) : Fault.Stopped(deployment, Seconds(random, 3, 15));
        }

        yield return Fault.BrokerKilled;
        yield return Fault.BrokerStopped(Seconds(random, 3, 15));
        yield return Fault.DatabaseAway(Seconds(random, 0, 10));
        yield return Fault.DatabaseAway(Seconds(random, 75, 120));
        yield return Fault.BackendKilled("organizations");
        yield return Fault.BackendKilled("reports");
        yield return Fault.BacklogMeetsOutage(Deployment.Named("reports"), TimeSpan.FromSeconds(5), Seconds(random, 10, 30));
    }

    private static TimeSpan Seconds(Random random, int least, int most) => TimeSpan.FromSeconds(random.Next(least, most + 1));
}
