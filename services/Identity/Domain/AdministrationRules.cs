using Platform.Core;

namespace Identity.Domain;

/// <summary>
/// Which accounts a caller may administer. A caller grants only roles not above the caller's own, only at places inside those of the
/// caller's roles, and changes only accounts whose roles the caller could grant. Everything else is refused.
/// </summary>
internal static class AdministrationRules
{
    /// <summary>Whether the caller may grant (or revoke) the role at the place; null: everywhere.</summary>
    public static bool MayGrant(IEnumerable<Grant> caller, string role, DivisionCode? division) =>
        RoleRule.Of(role) is { } wanted
        && caller.Any(own => RoleRule.Of(own.Role) is { Administers: true } rule && wanted.Rank <= rule.Rank && Reaches(own, division));

    /// <summary>Whether the caller may change an account that belongs to <paramref name="home"/> and holds these grants.</summary>
    public static bool MayChange(IReadOnlyCollection<Grant> caller, DivisionCode home, IEnumerable<Grant> held) =>
        MayAdminister(caller, home) && held.All(grant => MayGrant(caller, grant.Role, grant.Division));

    /// <summary>Whether the caller administers accounts at the place; for no place: only callers who hold their role everywhere.</summary>
    public static bool MayAdminister(IEnumerable<Grant> caller, DivisionCode place) =>
        caller.Any(own => RoleRule.Of(own.Role) is { Administers: true } && Reaches(own, place == default ? null : place));

    private static bool Reaches(Grant own, DivisionCode? place) => place is { } division ? own.Covers(division) : own.Division is null;
}
