using Microsoft.EntityFrameworkCore;
using Organizations.Domain.Divisions;
using Platform.Core;
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

    /// <summary>The levels of those of the places that had their code on the day, for sheets with many rows.</summary>
    public static Task<Dictionary<DivisionCode, DivisionLevel>> LevelsOfAsync(
        this OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        DateOnly day,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        return (
            from t in db.DivisionTerms
            join p in db.Places on t.PlaceId equals p.Id
            where codes.Contains(t.Code) && t.ValidFrom <= day && (t.ValidTo == null || t.ValidTo > day)
            select new { t.Code, p.Level }
        ).ToDictionaryAsync(r => r.Code, r => r.Level, ct);
    }
}
