using System.Collections.Concurrent;

namespace Gateway.Routing;

/// <summary>How many writes of each county this gateway waits for.</summary>
internal sealed class WritesUnderWay
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int Of(string county) => counts.GetValueOrDefault(county);

    public IDisposable Begin(string county)
    {
        counts.AddOrUpdate(county, 1, (_, count) => count + 1);
        return new Write(this, county);
    }

    private sealed class Write(WritesUnderWay all, string county) : IDisposable
    {
        public void Dispose() => all.counts.AddOrUpdate(county, 0, (_, count) => count - 1);
    }
}
