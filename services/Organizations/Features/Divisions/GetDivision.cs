using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Errors;

namespace Organizations.Features.Divisions;

/// <summary>One place by its identity, with its history.</summary>
internal static class GetDivision
{
    public static async Task<Ok<DivisionHistoryView>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var place = await db.Places.AsNoTracking().Include(p => p.Terms).RequireAsync(scope, id, ct);
        return TypedResults.Ok(DivisionHistoryView.Of(place));
    }

    /// <summary>One place by its code; an old code leads to the new one.</summary>
    public static async Task<Results<Ok<DivisionView>, ProblemHttpResult>> ByCodeAsync(
        string code,
        DateOnly? asOf,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var wanted = DivisionCode.Parse(code);
        var found = scope.Division.Contains(wanted)
            ? await db.Directory(asOf ?? clock.Today()).FirstOrDefaultAsync(d => d.Term.Code == wanted, ct)
            : null;
        if (found is null && asOf is null && scope.Division.Contains(wanted) && await ListCodeHolders.LastAsync(db, wanted, ct) is { } last)
        {
            string Address(DivisionCode of) =>
                $"/v1/divisions/{(scope.Division.Contains(of) ? scope.Division : of)}/divisions/by-code/{of}";
            return OldCode.Answer(http, last, Address);
        }

        return TypedResults.Ok((found ?? throw CoreErrors.NotFound.Because(scope.Division, wanted)).View());
    }
}
