using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Identity.Accounts;

/// <summary>The account <c>admin</c> of an installation without any user. A generated password is printed once and never kept in
/// clear.</summary>
internal sealed class FirstAdministrator(IdentityDb db, UserManager<User> users, TimeProvider clock)
{
    public const string UserName = "admin";

    public async Task AppointAsync(string? configuredPassword, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        var generated = string.IsNullOrEmpty(configuredPassword);
        var admin = User.Named(UserName, "系统管理员", division: default, clock.GetUtcNow());
        admin.MustChangePassword = generated;
        admin.Grants.Add(new UserGrant(Roles.CityAdmin, division: null, clock.Today(), to: null));
        admin.Grants.Add(new UserGrant(Roles.Operator, division: null, clock.Today(), to: null));
        var password = generated ? GeneratedPassword.New() : configuredPassword!;
        var result = await users.CreateAsync(admin, password);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                "Identity__FirstAdministratorPassword: " + string.Join(' ', result.Errors.Select(error => error.Description))
            );
        }

        if (generated)
        {
            // To the console and not to the log: logs are collected, stored and searched.
            await Console.Out.WriteLineAsync(
                $"首次启动：管理员 {UserName} 的初始密码（仅显示一次）/ first administrator's password, shown once: {password}"
            );
        }
    }
}
