using Identity.Accounts;
using Identity.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>An account as its administrators see it; to others the telephone number is masked.</summary>
/// <param name="LockedUntil">Null: not locked.</param>
/// <param name="InitialPassword">Only in the one answer that made it up.</param>
public sealed record UserView(
    Guid Id,
    int Version,
    DateTimeOffset UpdatedAt,
    string UserName,
    string DisplayName,
    DivisionCode? Division,
    string? Phone,
    bool Enabled,
    bool TwoFactor,
    bool MustChangePassword,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset CreatedAt,
    IReadOnlyList<GrantView> Grants,
    string? InitialPassword = null
) : IShowsOthers
{
    object? IShowsOthers.Others => Grants.Count > 0 ? Grants : null;

    internal static UserView Of(User user, Caller caller, TimeProvider clock, string? initialPassword = null)
    {
        var mine = AdministrationRules.MayChange(caller.Grants, user.Division, user.GrantsFrom(clock.Today()));
        return new UserView(
            user.Id,
            user.Version,
            user.UpdatedAt,
            user.UserName!,
            user.DisplayName,
            user.Division == default ? null : user.Division,
            mine ? user.PhoneNumber : Domain.Phone.Masked(user.PhoneNumber),
            user.Enabled,
            user.TwoFactorEnabled,
            user.MustChangePassword,
            user.LockoutEnd > clock.GetUtcNow() ? user.LockoutEnd : null,
            user.LastSignInAt,
            user.CreatedAt,
            [.. user.Grants.Where(grant => grant.RevokedAt is null).OrderBy(grant => grant.From).Select(GrantView.Of)],
            initialPassword
        );
    }
}
