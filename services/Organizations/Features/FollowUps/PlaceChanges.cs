using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.FollowUps;

/// <summary>What changes of the directory mean for records inside a place: names that are out of date, places that are new.</summary>
internal sealed class PlaceChanges
{
    private PlaceChanges(IReadOnlyList<FormerName> names, IReadOnlyList<Place> begun, IReadOnlyList<Place> uncounted) =>
        (Names, Begun, Uncounted) = (names, begun, uncounted);

    /// <summary>Names that records at the places, and inside them, should not contain any more.</summary>
    public IReadOnlyList<FormerName> Names { get; }

    /// <summary>Places that began this year.</summary>
    public IReadOnlyList<Place> Begun { get; }

    /// <summary>Places whose population and households are asked for.</summary>
    public IReadOnlyList<Place> Uncounted { get; }

    /// <summary>Reads the changes of the places inside the root, and of those that contain it.</summary>
    public static async Task<PlaceChanges> LoadAsync(OrganizationsDb db, DivisionCode root, DateOnly today, CancellationToken ct)
    {
        var end = root.SubtreeEnd;
        var above = root.Prefixes().ToList();
        var january = new DateOnly(today.Year, 1, 1);
        var concerned = db.Places.AsNoTracking().Where(p => (p.Division >= root && p.Division < end) || above.Contains(p.Division));
        var changed = await concerned
            .Where(p => p.ClosedOn == null && p.Terms.Any(t => t.ValidTo != null))
            .Include(p => p.Terms)
            .ToListAsync(ct);
        var mergers = await db
            .DivisionTerms.AsNoTracking()
            .Where(t => t.EndedBy == DivisionChange.Merge && t.ReplacedBy != null)
            .Where(t => db.Places.Any(p => p.Id == t.PlaceId && p.ClosedOn == t.ValidTo))
            .ToListAsync(ct);
        var superiors = changed.SelectMany(p => p.Terms).Select(t => t.Superior).Distinct().ToList();
        var absorbing = mergers.ConvertAll(t => t.ReplacedBy!.Value);
        var terms = await (
            from t in db.DivisionTerms.AsNoTracking()
            join p in db.Places on t.PlaceId equals p.Id
            where superiors.Contains(t.Code) || absorbing.Contains(t.Code)
            select new Term(t.PlaceId, t.Code, t.Name, t.ValidFrom, t.ValidTo, p.ClosedOn == null ? p.Division : null, p.Name)
        ).ToListAsync(ct);
        var then = terms.ToLookup(t => t.Code);
        var names = changed
            .SelectMany(p => p.Terms.Where(t => t.ValidTo is not null).SelectMany(t => FormerNames(p, t, then)))
            .Concat(mergers.SelectMany(t => OfMerged(t, then)))
            .Where(n => n.Name != n.Now && (root.Contains(n.Division) || n.Division.Contains(root)))
            .Distinct()
            .ToList();
        var inside = concerned.Where(p => p.ClosedOn == null && p.Division >= root);
        var begun = await inside.Where(p => !p.Terms.Any(t => t.ValidFrom < january)).Include(p => p.Terms).ToListAsync(ct);
        var uncounted = await inside.Where(p => p.CountsDueSince != null).ToListAsync(ct);
        return new(names, begun, uncounted);
    }

    // The place's own former name, and the name of the superior that it no longer belongs to.
    private static IEnumerable<FormerName> FormerNames(Place place, DivisionTerm term, ILookup<DivisionCode, Term> then)
    {
        yield return new(place.Division, term.Name, place.Name, term.ValidTo!.Value);
        if (
            term.Superior is { } superior
            && Holder(then, superior, term.ValidTo.Value.AddDays(-1)) is { } former
            && place.Division.Parent is { } parent
            && Holder(then, parent, DateOnly.MaxValue) is { } now
            && former.Place != now.Place
        )
        {
            yield return new(place.Division, former.Name, now.Name, term.ValidTo.Value);
        }
    }

    private static IEnumerable<FormerName> OfMerged(DivisionTerm term, ILookup<DivisionCode, Term> then) =>
        Holder(then, term.ReplacedBy!.Value, term.ValidTo!.Value) is { Now: { } now } successor
            ? [new(now, term.Name, successor.PresentName, term.ValidTo.Value)]
            : [];

    private static Term? Holder(ILookup<DivisionCode, Term> then, DivisionCode code, DateOnly day) =>
        then[code].FirstOrDefault(t => t.From <= day && !(t.To <= day));

    private sealed record Term(
        Guid Place,
        DivisionCode Code,
        string Name,
        DateOnly From,
        DateOnly? To,
        DivisionCode? Now,
        string PresentName
    );
}
