using Identity.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Identity.Features.Partners;

internal static class ListPartners
{
    public static async Task<Ok<Page<PartnerView>>> HandleAsync(
        Scope scope,
        [AsParameters] PageRequest page,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var partners = db.Partners.AsNoTracking().Within(scope.Division);
        if (page.After(1) is [var last] && Guid.TryParse(last, out var id))
        {
            partners = partners.Where(partner => partner.Id > id);
        }

        var rows = await partners.OrderBy(partner => partner.Id).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(page.Cut([.. rows.Select(partner => PartnerView.Of(partner))], view => [view.Id.ToString()]));
    }
}
