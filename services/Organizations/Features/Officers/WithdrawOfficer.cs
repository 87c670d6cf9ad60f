using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Officers;

/// <summary>登记有误撤回: the person never served here as this kind.</summary>
internal static class WithdrawOfficer
{
    public static async Task<Ok<OfficerView>> HandleAsync(
        [AsParameters] RecordStep step,
        TakeBackRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var officer = await step.OnAsync(db.Officers, ct);
        db.Publish(officer.Withdraw(step.Scope.ActedNow(clock, request.Reason)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { officer }.ShownAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
