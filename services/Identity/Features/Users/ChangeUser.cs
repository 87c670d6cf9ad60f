using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

/// <summary>What administrators keep of an account. Disabling it ends its sessions.</summary>
public sealed record ChangeUserRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string DisplayName,
    [property: StringLength(20)] string? Phone,
    bool Enabled
);

internal static class ChangeUser
{
    public static async Task<Ok<UserView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeUserRequest request,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await step.OnUserAsync(admin, ct);
        if (user.Enabled != request.Enabled)
        {
            UserAccess.RefuseOwn(step.Scope, user);
        }

        var disabled = user.Enabled && !request.Enabled;
        user.DisplayName = request.DisplayName.Trim();
        user.PhoneNumber = AccountRules.Phone(request.Phone);
        user.Enabled = request.Enabled;
        if (disabled)
        {
            await admin.Sessions.EndAsync(user, ct);
        }

        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, step.Scope.Caller, admin.Clock));
    }
}
