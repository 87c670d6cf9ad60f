using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

internal static class UnlockUser
{
    public static async Task<Ok<UserView>> HandleAsync(
        [AsParameters] RecordStep step,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await step.OnUserAsync(admin, ct);
        user.Unlock();
        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, step.Scope.Caller, admin.Clock));
    }
}
