using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

/// <summary>Takes a role back, from now on.</summary>
public sealed record RevokeRoleRequest(Guid GrantId);

internal static class RevokeRole
{
    public static async Task<Ok<UserView>> HandleAsync(
        [AsParameters] RecordStep step,
        RevokeRoleRequest request,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await step.OnUserAsync(admin, ct);
        UserAccess.RefuseOwn(step.Scope, user);
        if (!user.Drop(request.GrantId, admin.Clock.GetUtcNow()))
        {
            throw CoreErrors.NotFound.Because(step.Scope.Division, request.GrantId);
        }

        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, step.Scope.Caller, admin.Clock));
    }
}
