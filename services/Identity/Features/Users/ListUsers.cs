using Identity.Accounts;
using Identity.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Lists;

namespace Identity.Features.Users;

/// <summary>Narrows the list.</summary>
/// <param name="Q">Part of the user name or of the person's name.</param>
/// <param name="Role">Holders of the role at the place or inside it.</param>
/// <param name="Enabled">Only enabled, or only disabled accounts.</param>
internal sealed record UserFilter(string? Q, string? Role, bool? Enabled);

internal static class ListUsers
{
    internal static readonly SortKeys<User> Sorts = new("userName")
    {
        { "userName", user => user.NormalizedUserName! },
        { "displayName", user => user.DisplayName },
    };

    public static async Task<Ok<Page<UserView>>> HandleAsync(
        Scope scope,
        [AsParameters] ListQuery list,
        [AsParameters] UserFilter filter,
        IdentityDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var users = db.Users.AsNoTracking().Include(user => user.Grants).Of(scope.Division);
        if (filter.Enabled is { } enabled)
        {
            users = users.Where(user => user.Enabled == enabled);
        }

        if (filter.Role is { Length: > 0 } role)
        {
            users = users.Where(user => user.Grants.Any(grant => grant.Role == role && grant.RevokedAt == null));
        }

        if (filter.Q is { Length: > 0 } q)
        {
            var name = q.Trim().ToUpperInvariant();
            users = users.Where(user => user.NormalizedUserName!.Contains(name) || user.DisplayName.Contains(q.Trim()));
        }

        return await list.PageAsync(
            new Listed<User>(db, scope.Division, users, Sorts) { Unfiltered = db.Users.AsNoTracking().Of(scope.Division) },
            user => UserView.Of(user, scope.Caller, clock),
            ct
        );
    }
}
