using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>账号: accounts and their rights at places.</summary>
internal static class UsersApi
{
    private static readonly string[] Administrators = Roles.TownshipAndAbove;
    private static readonly string[] Readers = [.. Administrators, Roles.Auditor];

    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        var users = app.MapCollection("users");
        users.MapGet("/", ListUsers.HandleAsync).WithName(nameof(ListUsers)).For(Readers);
        users.MapPost("/", CreateUser.HandleAsync).ShownOnce().WithName(nameof(CreateUser)).For(Administrators).AnsweredByAUser();
        users.MapGet("/roles", ListRoles.HandleAsync).WithName(nameof(ListRoles)).For(Readers);
        users
            .MapPut("/roles/{role}", ChangeRoleSetting.HandleAsync)
            .WithName(nameof(ChangeRoleSetting))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        users.MapGet("/{id:guid}", GetUser.HandleAsync).WithName(nameof(GetUser)).For(Readers);
        users.MapPut("/{id:guid}", ChangeUser.HandleAsync).WithName(nameof(ChangeUser)).For(Administrators).AnsweredByAUser();
        users.MapPost("/{id:guid}/grant-role", GrantRole.HandleAsync).WithName(nameof(GrantRole)).For(Administrators).AnsweredByAUser();
        users.MapPost("/{id:guid}/revoke-role", RevokeRole.HandleAsync).WithName(nameof(RevokeRole)).For(Administrators).AnsweredByAUser();
        users
            .MapPost("/{id:guid}/reset-password", ResetPassword.HandleAsync)
            .ShownOnce()
            .WithName(nameof(ResetPassword))
            .For(Administrators)
            .AnsweredByAUser();
        users
            .MapPost("/{id:guid}/reset-two-factor", ResetTwoFactor.HandleAsync)
            .WithName(nameof(ResetTwoFactor))
            .For(Administrators)
            .AnsweredByAUser();
        users.MapPost("/{id:guid}/unlock", UnlockUser.HandleAsync).WithName(nameof(UnlockUser)).For(Administrators).AnsweredByAUser();
        users.MapPost("/{id:guid}/sign-out", SignUserOut.HandleAsync).WithName(nameof(SignUserOut)).For(Administrators).AnsweredByAUser();
    }
}
