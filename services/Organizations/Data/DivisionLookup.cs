using Microsoft.EntityFrameworkCore;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Data;

namespace Organizations.Data;

/// <summary>Looks up one place in the directory on one day.</summary>
internal static class DivisionLookup
{
    private static readonly CompiledQuery<Func<OrganizationsDb, DivisionCode, DateOnly, CancellationToken, Task<DivisionLevel?>>> Level =
        new(() =>
            EF.CompileAsyncQuery(
                (OrganizationsDb db, DivisionCode code, DateOnly day, CancellationToken ct) =>
                    db
                        .Places.Where(p => p.Terms.Any(t => t.Code == code && t.ValidFrom <= day && (t.ValidTo == null || t.ValidTo > day)))
                        .Select(p => (DivisionLevel?)p.Level)
                        .FirstOrDefault()
            )
        );

    /// <summary>The level of the place that had this code on the day; null if there was none.</summary>
    public static Task<DivisionLevel?> LevelOfAsync(this OrganizationsDb db, DivisionCode code, DateOnly day, CancellationToken ct) =>
        Level.For(db)(db, code, day, ct);

    /// <summary>The same, or <c>division.unknown</c>: a record can't belong to a place that doesn't exist.</summary>
    public static async Task<DivisionLevel> RequireDivisionAsync(
        this OrganizationsDb db,
        DivisionCode code,
        DateOnly day,
        CancellationToken ct
    ) => await db.LevelOfAsync(code, day, ct) ?? throw DivisionErrors.Unknown.At("division", code, day);

    /// <summary>The times for which places had the codes.</summary>
    public static async Task<ILookup<DivisionCode, CodeTime>> TimesOfAsync(
        this OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        var terms = await (
            from t in db.DivisionTerms.AsNoTracking()
            join p in db.Places on t.PlaceId equals p.Id
            where codes.Contains(t.Code)
            select new
            {
                Term = t,
                p.Level,
                Since = db.DivisionTerms.Where(other => other.PlaceId == t.PlaceId).Min(other => other.ValidFrom),
            }
        ).ToListAsync(ct);
        return terms
            .GroupBy(t => (t.Term.Code, t.Term.PlaceId))
            .Select(g => (Terms: g.OrderBy(t => t.Term.ValidFrom).ToList(), g.Key.Code))
            .ToLookup(g => g.Code, g => Of(g.Terms[0].Level, g.Terms[0].Since, g.Terms[0].Term.ValidFrom, g.Terms[^1].Term));
    }

    private static CodeTime Of(DivisionLevel level, DateOnly since, DateOnly from, DivisionTerm last) =>
        new(level, since == DivisionTerm.Beginning ? null : since, last.ValidTo, from, last.ReplacedBy, last.EndedBy);
}

/// <summary>The time for which a place had a code, and what followed.</summary>
/// <param name="From">First day of the code.</param>
/// <param name="ReplacedBy">The code that follows: the place's own next one, or what it was merged into.</param>
/// <param name="EndedBy">What ended it.</param>
internal sealed record CodeTime(
    DivisionLevel Level,
    DateOnly? Since,
    DateOnly? EndedOn,
    DateOnly From,
    DivisionCode? ReplacedBy,
    DivisionChange? EndedBy
) : PlaceTime(Level, Since, EndedOn);
