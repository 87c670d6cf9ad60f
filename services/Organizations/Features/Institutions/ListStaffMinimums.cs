using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Organizations.Features.Institutions;

/// <summary>The minimum staff rules that can count at a place: its own and those of the places above it.</summary>
internal static class ListStaffMinimums
{
    public static async Task<Ok<Page<StaffMinimumView>>> HandleAsync(Scope scope, OrganizationsDb db, CancellationToken ct)
    {
        var rules = await db
            .StaffMinimums.ApplyingAt(scope.Division)
            .OrderBy(m => m.Level)
            .ThenBy(m => m.ValidFrom)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(rules.Select(StaffMinimumView.Of)));
    }
}
