using System.ComponentModel.DataAnnotations;
using Identity.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>A role to grant.</summary>
/// <param name="Division">The place; the path's by default.</param>
/// <param name="From">First day; today by default.</param>
/// <param name="To">Last day; unlimited by default.</param>
public sealed record GrantRequest([property: Required, StringLength(40)] string Role, DivisionCode? Division, DateOnly? From, DateOnly? To)
{
    /// <summary>The grant, if the role exists, fits the place and the caller may grant it there.</summary>
    internal UserGrant Checked(Scope scope, DateOnly today)
    {
        var place = Division ?? scope.Division;
        var rule = RoleRule.Of(Role) ?? throw IdentityErrors.RoleUnknown.At("role", Role);
        if (!AdministrationRules.MayGrant(scope.Caller.Grants, Role, place))
        {
            throw IdentityErrors.MayNotGrant.Because(RoleWords.Of(Role), place);
        }

        if (!rule.FitsAt(place))
        {
            throw IdentityErrors.RoleTooWide.At("division", RoleWords.Of(Role), place);
        }

        var from = From ?? today;
        return To < from ? throw IdentityErrors.GrantPeriod.At("to") : new UserGrant(Role, place, from, To);
    }
}
