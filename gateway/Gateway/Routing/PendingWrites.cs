using System.Collections.Concurrent;

namespace Gateway.Routing;

/// <summary>How many writes of each county this gateway waits for.</summary>
internal sealed class PendingWrites
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Of(string county) => _counts.GetValueOrDefault(county);

    public IDisposable Begin(string county)
    {
        _counts.AddOrUpdate(county, 1, (_, count) => count + 1);
        return new Write(this, county);
    }

    private sealed class Write(PendingWrites all, string county) : IDisposable
    {
        public void Dispose() => all._counts.AddOrUpdate(county, 0, (_, count) => count - 1);
    }
}
