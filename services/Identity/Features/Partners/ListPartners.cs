using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Lists;

namespace Identity.Features.Partners;

internal static class ListPartners
{
    internal static readonly SortKeys<Partner> Sorts = new() { { "name", p => p.Name } };

    public static async Task<Ok<Page<PartnerView>>> HandleAsync(
        [AsParameters] ListQuery list,
        string? q,
        Scope scope,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var name = q?.Trim();
        var found = db
            .Partners.AsNoTracking()
            .Within(scope.Division)
            .Where(partner => string.IsNullOrEmpty(name) || partner.Name.Contains(name));
        return await list.PageAsync(new Listed<Partner>(db, scope.Division, found, Sorts), partner => PartnerView.Of(partner), ct);
    }
}
