using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>A role a person can hold.</summary>
/// <param name="MayGrant">Whether the caller may grant it at the path's division.</param>
/// <param name="TwoFactorRequired">Its holders can't continue without a second factor.</param>
/// <param name="Version">Of the role's setting; 0: the city has not set anything for it.</param>
public sealed record RoleView(
    string Role,
    string NameZh,
    string NameEn,
    bool MayGrant,
    bool TwoFactorRequired,
    int Version,
    DateTimeOffset? UpdatedAt
) : IVersioned
{
    DateTimeOffset IVersioned.UpdatedAt => UpdatedAt ?? default;

    internal static RoleView Of(RoleRule rule, RoleSetting? setting, Scope scope) =>
        new(
            rule.Role,
            rule.Zh,
            rule.En,
            rule.FitsAt(scope.Division) && AdministrationRules.MayGrant(scope.Caller.Grants, rule.Role, scope.Division),
            setting is { TwoFactorRequired: true },
            setting?.Version ?? 0,
            setting?.UpdatedAt
        );
}

internal static class ListRoles
{
    public static async Task<Ok<Page<RoleView>>> HandleAsync(Scope scope, IdentityDb db, CancellationToken ct)
    {
        var settings = await db.RoleSettings.AsNoTracking().ToDictionaryAsync(setting => setting.Role, StringComparer.Ordinal, ct);
        return TypedResults.Ok(Page.Whole(RoleRule.All.Select(rule => RoleView.Of(rule, settings.GetValueOrDefault(rule.Role), scope))));
    }
}
