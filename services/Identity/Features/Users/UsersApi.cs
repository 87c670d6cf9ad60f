using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>账号: who can sign in, and what he may do where.</summary>
internal static class UsersApi
{
    private static readonly string[] Administrators = Roles.TownshipAndAbove;
    private static readonly string[] Readers = [.. Administrators, Roles.Auditor];

    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        var users = app.MapCollection("users");
        users.MapGet("/", ListUsers.Handle).WithName(nameof(ListUsers)).For(Readers);
        users.MapPost("/", CreateUser.Handle).ShownOnce().WithName(nameof(CreateUser)).For(Administrators);
        users.MapGet("/roles", ListRoles.Handle).WithName(nameof(ListRoles)).For(Readers);
        users.MapPut("/roles/{role}", ChangeRoleSetting.Handle).WithName(nameof(ChangeRoleSetting)).For(Roles.CityAdmin);
        users.MapGet("/{id:guid}", GetUser.Handle).WithName(nameof(GetUser)).For(Readers);
        users.MapPut("/{id:guid}", ChangeUser.Handle).WithName(nameof(ChangeUser)).For(Administrators);
        users.MapPost("/{id:guid}/grant-role", GrantRole.Handle).WithName(nameof(GrantRole)).For(Administrators);
        users.MapPost("/{id:guid}/revoke-role", RevokeRole.Handle).WithName(nameof(RevokeRole)).For(Administrators);
        users.MapPost("/{id:guid}/reset-password", ResetPassword.Handle).ShownOnce().WithName(nameof(ResetPassword)).For(Administrators);
        users.MapPost("/{id:guid}/reset-two-factor", ResetTwoFactor.Handle).WithName(nameof(ResetTwoFactor)).For(Administrators);
        users.MapPost("/{id:guid}/unlock", UnlockUser.Handle).WithName(nameof(UnlockUser)).For(Administrators);
        users.MapPost("/{id:guid}/sign-out", SignUserOut.Handle).WithName(nameof(SignUserOut)).For(Administrators);
    }
}
