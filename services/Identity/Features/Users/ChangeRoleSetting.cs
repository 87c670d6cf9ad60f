using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Identity.Features.Users;

/// <summary>Whether a role's holders must have a second factor; applies to the installation.</summary>
public sealed record ChangeRoleSettingRequest(bool TwoFactorRequired);

internal static class ChangeRoleSetting
{
    public static async Task<Ok<RoleView>> HandleAsync(
        string role,
        ChangeRoleSettingRequest request,
        IfMatch version,
        Scope scope,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var rule = RoleRule.Of(role) ?? throw IdentityErrors.RoleUnknown.At("role", role);
        if (scope.Division.Depth > DivisionLevel.City)
        {
            throw IdentityErrors.CityOnly.Because(scope.Division);
        }

        var setting = await db.RoleSettings.SingleOrDefaultAsync(s => s.Role == role, ct);
        if (setting is null)
        {
            setting = new RoleSetting(role);
            db.Add(setting);
        }

        version.Check(setting);
        setting.RequireTwoFactor(request.TwoFactorRequired);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RoleView.Of(rule, setting, scope));
    }
}
