using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Divisions;

/// <summary>One place by its identity, with its history.</summary>
internal static class GetDivision
{
    public static async Task<Ok<DivisionHistoryView>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var place = await db.Places.AsNoTracking().Include(p => p.Terms).RequireAsync(scope, id, ct);
        return TypedResults.Ok(DivisionHistoryView.Of(place));
    }

    public static async Task<Ok<DivisionView>> ByCodeAsync(
        string code,
        DateOnly? asOf,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var wanted = DivisionCode.Parse(code);
        var found = scope.Division.Contains(wanted)
            ? await db.Directory(asOf ?? clock.Today()).FirstOrDefaultAsync(d => d.Term.Code == wanted, ct)
            : null;
        return TypedResults.Ok((found ?? throw CoreErrors.NotFound.Because(scope.Division, wanted)).View());
    }
}
