using System.Collections.Concurrent;
using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Playing;

/// <summary>The accounts of the story: each is made once, and signs in when it first has something to do.</summary>
internal sealed class DemoAccounts(DemoUsers users, CallCounter tally, Setting setting) : IDisposable
{
    private readonly ConcurrentDictionary<Actor, Lazy<Task<SignedInUser>>> _performers = new();
    private readonly UserSession _administrator = users.Administrator();
    private ApiClient? _administratorClient;

    public Task<SignedInUser> AsAsync(Actor actor, CancellationToken ct) =>
        _performers.GetOrAdd(actor, who => new(() => EnterAsync(who, ct))).Value;

    public void Dispose()
    {
        foreach (var performer in _performers.Values.Where(p => p is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            performer.Value.Result.Dispose();
        }

        _administratorClient?.Dispose();
        _administrator.Dispose();
    }

    // The account of a head belongs to the head; officers have no post.
    private static int RoleOf(Actor actor) =>
        actor.Role is Roles.TownshipHead or Roles.VillageOfficer ? 1
        : actor.Desk is null ? 16
        : actor.Role is Roles.ForceLeader ? 18
        : 17;

    private async Task<SignedInUser> EnterAsync(Actor actor, CancellationToken ct)
    {
        var administrator = LazyInitializer.EnsureInitialized(ref _administratorClient, _administrator.NewClient);
        await users.EnsureAsync(
            administrator,
            actor.Role,
            actor.Place.Value,
            actor.Desk,
            ct,
            setting.Person(setting.City.Find(actor.Place), RoleOf(actor)).Name
        );
        return new SignedInUser(actor, users.SessionOf(actor.Role, actor.Place.Value, actor.Desk), tally);
    }
}
