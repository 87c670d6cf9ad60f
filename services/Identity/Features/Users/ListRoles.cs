using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>A role a person can hold.</summary>
/// <param name="MayGrant">Whether the caller may grant it at the path's division.</param>
/// <param name="TwoFactorRequired">Its holders can't continue without a second factor.</param>
public sealed record RoleView(string Role, string NameZh, string NameEn, bool MayGrant, bool TwoFactorRequired);

internal static class ListRoles
{
    public static async Task<Ok<IReadOnlyList<RoleView>>> HandleAsync(Scope scope, IdentityDb db, CancellationToken ct)
    {
        var strict = await db.RoleSettings.Where(setting => setting.TwoFactorRequired).Select(setting => setting.Role).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<RoleView>>([
            .. RoleRule.All.Select(rule => new RoleView(
                rule.Role,
                rule.Zh,
                rule.En,
                rule.FitsAt(scope.Division) && AdministrationRules.MayGrant(scope.Caller.Grants, rule.Role, scope.Division),
                strict.Contains(rule.Role)
            )),
        ]);
    }
}
