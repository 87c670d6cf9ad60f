using Identity.Accounts;
using Identity.Data;
using Identity.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

/// <summary>Which accounts a request can see and which it may change.</summary>
internal static class UserAccess
{
    /// <summary>Accounts that belong to the place's subtree or hold a role in it.</summary>
    public static IQueryable<User> Of(this IQueryable<User> users, DivisionCode place)
    {
        DivisionCode? start = place;
        DivisionCode? end = place.SubtreeEnd;
        return users.Where(user =>
            (user.Division >= place && user.Division < place.SubtreeEnd)
            || user.Grants.Any(grant => grant.RevokedAt == null && grant.Division >= start && grant.Division < end)
        );
    }

    /// <summary>The account with its grants; refuses with <c>not-found</c> outside the place.</summary>
    public static async Task<User> RequireAsync(this IdentityDb db, Scope scope, Guid id, CancellationToken ct) =>
        await db.Users.Include(user => user.Grants).Of(scope.Division).SingleOrDefaultAsync(user => user.Id == id, ct)
        ?? throw CoreErrors.NotFound.Because(scope.Division, id);

    /// <summary>
    /// The same for a change: refuses a caller without the rank for all of the account's roles, and another version.
    /// </summary>
    public static async Task<User> OnUserAsync(this RecordStep step, UserAdministration admin, CancellationToken ct)
    {
        var user = await admin.Db.RequireAsync(step.Scope, step.Id, ct);
        return AdministrationRules.MayChange(step.Scope.Caller.Grants, user.Division, user.GrantsFrom(admin.Clock.Today()))
            ? step.AtVersionSeen(user)
            : throw IdentityErrors.MayNotAdminister.Because();
    }

    /// <summary>Users can't take away their own rights, because they could not undo it, and can't give themselves any.</summary>
    public static void RefuseOwn(Scope scope, User user)
    {
        if (scope.Caller.Subject == user.Id.ToString())
        {
            throw IdentityErrors.OwnAccount.Because();
        }
    }
}
