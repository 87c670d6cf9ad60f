using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>
/// What registering an institution and the steps on it need, loaded once for the places of a request or of a sheet's rows: the
/// institutions that are open there, and what the places are.
/// </summary>
internal sealed class InstitutionContext
{
    private readonly OrganizationsDb _db;
    private readonly DirectoryLevels? _levels;
    private readonly Dictionary<DivisionCode, List<Institution>> _open;

    private InstitutionContext(OrganizationsDb db, DirectoryLevels? levels, IEnumerable<Institution> open, DateOnly today)
    {
        (_db, _levels, Today) = (db, levels, today);
        _open = open.GroupBy(i => i.Division).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    /// <summary>For a step on an institution that is loaded already; none is registered.</summary>
    public static InstitutionContext Of(OrganizationsDb db, DateOnly today) => new(db, null, [], today);

    /// <summary>For the places that a request or rows name.</summary>
    public static async Task<InstitutionContext> LoadAsync(
        OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        DateOnly today,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        return new(
            db,
            await DirectoryLevels.LoadAsync(db, codes, today, ct),
            await db.Institutions.AsNoTracking().Where(i => codes.Contains(i.Division) && i.ClosedOn == null).ToListAsync(ct),
            today
        );
    }

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none.</summary>
    public DivisionLevel LevelOf(DivisionCode place) => _levels!.Of(place);

    /// <summary>The level of the place, which must have existed on the day too.</summary>
    public DivisionLevel LevelOf(DivisionCode place, DateOnly establishedOn) => _levels!.Of(place, establishedOn, "establishedOn");

    /// <summary>The open institution of the kind at the place, tracked; null if there is none.</summary>
    public Institution? OfKind(DivisionCode place, InstitutionKind? kind) => Tracked(Open(place).Find(i => i.Kind == kind));

    /// <summary>The open institution of the name at the place, tracked; without a name the one that was renamed or needs no renaming
    /// comes first.</summary>
    public Institution? Named(DivisionCode place, string? name) =>
        Tracked(
            Open(place).OrderByDescending(i => i.State == InstitutionState.Standing).FirstOrDefault(i => name is null || i.Name == name)
        );

    /// <summary>An institution is registered; later rows find it.</summary>
    public void Registered(Institution institution, PlatformEvent happened)
    {
        _db.Add(institution);
        if (!_open.TryAdd(institution.Division, [institution]))
        {
            _open[institution.Division].Add(institution);
        }

        _db.Publish(happened);
    }

    /// <summary>Something about an institution changed.</summary>
    public void Changed(PlatformEvent happened) => _db.Publish(happened);

    private List<Institution> Open(DivisionCode place) => _open.GetValueOrDefault(place) ?? [];

    private Institution? Tracked(Institution? institution) => institution is null ? null : _db.Track(institution);
}
