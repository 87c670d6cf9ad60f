using System.Net;
using Platform.Cli.Installation;
using Platform.Core;

namespace Platform.Cli.Api;

/// <summary>
/// Users to try the platform with, one for each role and division, all with the same generated password. They are made by the
/// first administrator through the public API when first needed.
/// </summary>
internal sealed class DemoUsers(InstallationSettings settings, Secrets secrets)
{
    /// <summary>The roles a person can hold, with their Chinese names.</summary>
    public static readonly Dictionary<string, string> RoleNames = new()
    {
        [Roles.CityAdmin] = "市级管理员",
        [Roles.CountyOfficer] = "县级工作人员",
        [Roles.TownshipHead] = "乡镇负责人",
        [Roles.VillageOfficer] = "村级工作人员",
        [Roles.TeamCaptain] = "救援队队长",
        [Roles.ForceLeader] = "社会力量负责人",
        [Roles.Auditor] = "审计人员",
        [Roles.Operator] = "运维人员",
    };

    private readonly Uri _platform = new(settings.Url);

    public string Password => secrets.Of(Secrets.DemoUsers);

    public UserSession Administrator() => new(_platform, "admin", secrets.Of(Secrets.FirstAdministrator));

    public static string NameOf(string role, string division) => $"demo-{role}-{division}";

    public async Task<UserSession> SessionAsync(string role, string division, CancellationToken ct)
    {
        var session = new UserSession(_platform, NameOf(role, division), Password);
        try
        {
            await session.TokenAsync(ct);
        }
        catch (SignInRefusedException)
        {
            await CreateAsync(role, division, ct);
        }

        return session;
    }

    private async Task CreateAsync(string role, string division, CancellationToken ct)
    {
        using var administrator = Administrator();
        using var client = administrator.NewClient();
        try
        {
            await client.PostAsync<CreatedUser>($"v1/divisions/{division}/users", new
            {
                userName = NameOf(role, division),
                displayName = $"演示{RoleNames[role]} {division}",
                password = Password,
                mustChangePassword = false,
                grants = new[] { new { role, division } },
            }, ct);
        }
        catch (ApiProblemException known) when (known.Status == HttpStatusCode.Conflict)
        {
            throw new CliException($"用户 {NameOf(role, division)} 已存在，但密码不是演示密码。The user exists with another password than the demo users'.", known);
        }
    }

    private sealed record CreatedUser(string UserName);
}
