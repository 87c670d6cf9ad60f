using System.ComponentModel.DataAnnotations;
using Identity.Accounts;
using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Places;

namespace Identity.Features.Users;

/// <summary>A new account, administered by the administrators of the path's division.</summary>
/// <param name="Password">If left out, one is generated and returned once.</param>
/// <param name="MustChangePassword">Whether the owner must replace it at the first sign-in; true by default.</param>
public sealed record CreateUserRequest(
    [property: Required, StringLength(40, MinimumLength = 3)] string UserName,
    [property: Required, StringLength(100, MinimumLength = 1)] string DisplayName,
    [property: StringLength(20)] string? Phone,
    [property: StringLength(200)] string? Password,
    bool? MustChangePassword,
    IReadOnlyList<GrantRequest>? Grants
);

internal static class CreateUser
{
    public static async Task<Created<UserView>> HandleAsync(
        CreateUserRequest request,
        Scope scope,
        UserManager<User> users,
        IdentityDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ct.ThrowIfCancellationRequested();
        if (!AdministrationRules.MayAdminister(scope.Caller.Grants, scope.Division))
        {
            throw IdentityErrors.MayNotAdminister.Because();
        }

        var places = (request.Grants ?? []).Select(grant => grant.Division ?? scope.Division);
        await db.RequirePlacesAsync([scope.Division, .. places], "division", ct);
        var user = User.Named(request.UserName.Trim(), request.DisplayName.Trim(), scope.Division, clock.GetUtcNow());
        user.PhoneNumber = AccountRules.Phone(request.Phone);
        user.MustChangePassword = request.MustChangePassword ?? true;
        foreach (var grant in request.Grants ?? [])
        {
            user.Hold(grant.Checked(scope, clock.Today()), clock.Today());
        }

        var password = request.Password ?? GeneratedPassword.New();
        await AccountRules.CheckNewAsync(users, user, password);
        (await users.CreateAsync(user, password)).OrRefuse();
        return TypedResults.Created(
            $"/v1/divisions/{scope.Division}/users/{user.Id}",
            UserView.Of(user, scope.Caller, clock, request.Password is null ? password : null)
        );
    }
}
