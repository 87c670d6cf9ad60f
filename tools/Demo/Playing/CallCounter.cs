using System.Collections.Concurrent;
using Platform.Demo.Script;

namespace Platform.Demo.Playing;

/// <summary>Who called how often, for the summary.</summary>
internal sealed class CallCounter
{
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Actor, bool> _accounts = new();

    public int Calls => _calls.Values.Sum();

    public int Accounts => _accounts.Count;

    /// <summary>Calls by role.</summary>
    public IReadOnlyList<(string Role, int Calls)> ByRole => [.. _calls.OrderByDescending(c => c.Value).Select(c => (c.Key, c.Value))];

    public void Count(Actor actor)
    {
        _accounts.TryAdd(actor, true);
        _calls.AddOrUpdate(actor.Role, 1, (_, calls) => calls + 1);
    }
}
