using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;

namespace Organizations.Features.Divisions;

/// <summary>
/// Who has and had the codes that changed hands or ended, for the gateway, which answers for codes that nobody has any more. Codes and days
/// are published by the statistics office, so the list is open inside the network; the gateway leads no one to it.
/// </summary>
internal static class ListCodeHolders
{
    public static async Task<Results<Ok<IReadOnlyList<CodeHolder>>, StatusCodeHttpResult>> HandleAsync(
        HttpContext http,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        // Terms are only added and ended, so two counts stand for all of them.
        var terms = db.DivisionTerms.AsNoTracking();
        var tag = $"\"{await terms.CountAsync(ct)}-{await terms.CountAsync(t => t.ValidTo != null, ct)}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(await AllAsync(db, ct));
    }

    /// <summary>The holders of all codes that changed hands or ended.</summary>
    public static async Task<IReadOnlyList<CodeHolder>> AllAsync(OrganizationsDb db, CancellationToken ct) =>
        Of(await RowsAsync(db, db.DivisionTerms.Where(t => t.ValidTo != null && t.EndedBy != DivisionChange.Rename), ct));

    /// <summary>The last holder of a code that nobody has any more; null if somebody has it, or if nobody ever had it.</summary>
    public static async Task<CodeHolder?> LastAsync(OrganizationsDb db, DivisionCode code, CancellationToken ct)
    {
        var known = await db.DivisionTerms.AnyAsync(t => t.Code == code, ct);
        var holders = known ? (await AllAsync(db, ct)).Where(h => h.Code == code).ToList() : [];
        return holders.Exists(h => h.To is null) ? null : holders.MaxBy(h => h.To);
    }

    private static Task<List<Row>> RowsAsync(OrganizationsDb db, IQueryable<DivisionTerm> ended, CancellationToken ct) =>
        (
            from t in db.DivisionTerms.AsNoTracking()
            join p in db.Places on t.PlaceId equals p.Id
            where ended.Any(e => e.Code == t.Code)
            select new Row(t.PlaceId, t.Code, t.ValidFrom, t.ValidTo, t.ReplacedBy, p.Division, p.ClosedOn)
        ).ToListAsync(ct);

    private static List<CodeHolder> Of(List<Row> rows)
    {
        var byCode = rows.ToLookup(r => r.Code);
        var holders = new List<CodeHolder>();
        foreach (var terms in rows.GroupBy(r => (r.Place, r.Code)).OrderBy(g => g.Key.Code))
        {
            // Terms that differ in the name only are one time; a code that a place left and got again is two.
            var ordered = terms.OrderBy(t => t.From).ToList();
            for (var (i, from) = (0, ordered[0].From); i < ordered.Count; i++)
            {
                if (i + 1 == ordered.Count || ordered[i + 1].From != ordered[i].To)
                {
                    var last = ordered[i];
                    var now = last.ClosedOn is null ? last.Now : (DivisionCode?)null;
                    holders.Add(
                        new CodeHolder(last.Code, from, last.To, now, now is null ? Successor(terms.Key.Place, rows, byCode) : null)
                    );
                    from = i + 1 < ordered.Count ? ordered[i + 1].From : default;
                }
            }
        }

        return holders;
    }

    // A successor may have got another code since, or have been merged itself.
    private static DivisionCode? Successor(Guid place, List<Row> rows, ILookup<DivisionCode, Row> byCode)
    {
        var seen = new HashSet<Guid>();
        while (seen.Add(place) && rows.Find(r => r.Place == place && r.To == r.ClosedOn) is { Into: { } into, ClosedOn: { } day })
        {
            if (byCode[into].FirstOrDefault(r => r.From <= day && !(r.To <= day)) is not { } successor)
            {
                return into; // a code that has always been the same place's
            }

            if (successor.ClosedOn is null)
            {
                return successor.Now;
            }

            place = successor.Place;
        }

        return null;
    }

    private sealed record Row(
        Guid Place,
        DivisionCode Code,
        DateOnly From,
        DateOnly? To,
        DivisionCode? Into,
        DivisionCode Now,
        DateOnly? ClosedOn
    );
}
