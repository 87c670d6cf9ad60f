using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>登记有误撤回: the institution was never there.</summary>
internal static class WithdrawInstitution
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        TakeBackRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        db.Publish(institution.Withdraw(step.Scope.ActedNow(clock, request.Reason), await UsedAsync(db, institution, ct)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }

    // The post or the standard that would be left without its institution.
    private static async Task<string?> UsedAsync(OrganizationsDb db, Institution institution, CancellationToken ct) =>
        await db.Posts.Where(p => p.InstitutionId == institution.Id && p.Withdrawn == null).Select(p => p.Title).FirstOrDefaultAsync(ct)
        ?? await db
            .Attainments.Where(a => a.InstitutionId == institution.Id && a.AttainedOn != null)
            .Select(a => a.Standard)
            .FirstOrDefaultAsync(ct);
}
