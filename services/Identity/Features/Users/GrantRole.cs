using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Identity.Features.Users;

internal static class GrantRole
{
    public static async Task<Ok<UserView>> HandleAsync(
        [AsParameters] RecordStep step,
        GrantRequest request,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await step.OnUserAsync(admin, ct);
        UserAccess.RefuseOwn(step.Scope, user);
        var today = admin.Clock.Today();
        var grant = request.Checked(step.Scope, today);
        await admin.Db.RequirePlacesAsync([grant.Division ?? step.Scope.Division], "division", ct);
        admin.Db.Add(user.Hold(grant, today));
        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, step.Scope.Caller, admin.Clock));
    }
}
