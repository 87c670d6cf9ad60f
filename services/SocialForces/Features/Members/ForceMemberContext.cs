using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Members;

/// <summary>
/// What joining and leaving a force need, loaded once for the persons and forces of a request or of a sheet's rows. The
/// numbers of those who joined and left are published once for each force, by <see cref="PublishCounts"/>.
/// </summary>
internal sealed class ForceMemberContext
{
    private readonly SocialForcesDb _db;
    private readonly PersonMatcher? _persons;
    private readonly SheetRecords<(Guid Force, string Person), ForceMember> _serving;
    private readonly Dictionary<Force, int> _counts = [];

    private ForceMemberContext(SocialForcesDb db, PersonMatcher? persons, TimeProvider clock)
    {
        (_db, _persons, Clock) = (db, persons, clock);
        _serving = new(db);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>For the persons that a request or rows name; a force's leader keeps only what the own force has of a person.</summary>
    public static async Task<ForceMemberContext> LoadAsync(
        SocialForcesDb db,
        PersonKey key,
        Scope scope,
        IReadOnlyCollection<PersonIdentity> identities,
        IEnumerable<Guid> forces,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var ids = forces.ToList();
        var theirs = db.Persons.Where(p => db.Members.Any(m => m.Person == p.Key && ids.Contains(m.ForceId)));
        var keepsPlace = scope.Caller.MayRead(scope.Division);
        var persons = await db.PersonsAsync(key, scope.Division, identities, ct, among: keepsPlace ? null : theirs);
        var keys = persons.Candidates.Select(p => p.Key).ToList();
        var context = new ForceMemberContext(db, persons, clock);
        var serving = await db
            .Members.AsNoTracking()
            .Where(m => ids.Contains(m.ForceId) && keys.Contains(m.Person) && m.LeftOn == null)
            .ToListAsync(ct);
        serving.ForEach(m => context._serving.Know((m.ForceId, m.Person), m));
        return context;
    }

    /// <summary>For a step on a member that is loaded already: nobody joins.</summary>
    public static ForceMemberContext Of(SocialForcesDb db, TimeProvider clock) => new(db, null, clock);

    /// <summary>The person, tracked: known, with what is new about them learned, or added.</summary>
    public Person Recognize(PersonIdentity identity, DivisionCode place) => _db.Recognize(_persons!, identity, place);

    /// <summary>The person's membership of the force, tracked; null if the person does not serve in it.</summary>
    public ForceMember? Serving(Force force, Person person) => _serving.Find((force.Id, person.Key));

    /// <summary>A membership begins.</summary>
    public void Joined(Force force, ForceMember member)
    {
        _serving.Add((force.Id, member.Person), member);
        Count(force, 1);
    }

    /// <summary>A membership ends.</summary>
    public void Left(Force force, ForceMember member)
    {
        _serving.Remove((force.Id, member.Person));
        Count(force, -1);
    }

    /// <summary>Counts who joined and left, and tells it.</summary>
    public void PublishCounts()
    {
        foreach (var (force, joined) in _counts.Where(c => c.Value != 0))
        {
            _db.Publish(_db.Track(force).Count(joined, Clock.Today()));
        }
    }

    private void Count(Force force, int by) => _counts[force] = _counts.GetValueOrDefault(force) + by;
}
