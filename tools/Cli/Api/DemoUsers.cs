using System.Net;
using Platform.Cli.Installation;
using Platform.Core;

namespace Platform.Cli.Api;

/// <summary>
/// Users to try the platform with, one for each role, division and desk, all with the same generated password. They are made by
/// the first administrator through the public API when first needed.
/// </summary>
internal sealed class DemoUsers(InstallationSettings settings, Secrets secrets)
{
    /// <summary>The roles a person can hold.</summary>
    public static readonly string[] PersonalRoles =
    [
        Roles.CityAdmin,
        Roles.CountyOfficer,
        Roles.TownshipHead,
        Roles.VillageOfficer,
        Roles.TeamCaptain,
        Roles.ForceLeader,
        Roles.Auditor,
        Roles.Operator,
    ];

    private readonly Uri _platform = new(settings.Url);
    private readonly FingerprintMarker _offeredMade = new("demo-users");

    public string Password => secrets.Of(Secrets.DemoUsers);

    /// <summary>The users that <c>up</c> offers: one at each desk from which the platform looks different.</summary>
    public IReadOnlyList<(string Role, string Division)> Offered =>
        [
            (Roles.CityAdmin, settings.City),
            (Roles.CountyOfficer, settings.Counties is [var county, ..] ? county : settings.City + "21"),
            (Roles.Auditor, settings.City),
            (Roles.Operator, settings.City),
        ];

    public UserSession Administrator() => new(_platform, "admin", secrets.Of(Secrets.FirstAdministrator));

    /// <param name="desk">Another account of the same role and division; null for the usual one.</param>
    public static string NameOf(string role, string division, string? desk = null) =>
        $"demo-{role}-{division}{(desk is null ? "" : "-" + desk)}";

    /// <summary>The session of a user who may not exist yet.</summary>
    public async Task<UserSession> SessionAsync(string role, string division, CancellationToken ct)
    {
        var session = new UserSession(_platform, NameOf(role, division), Password);
        try
        {
            await session.TokenAsync(ct);
        }
        catch (SignInRefusedException)
        {
            using var administrator = Administrator();
            using var client = administrator.NewClient();
            if (!await EnsureAsync(client, role, division, null, ct))
            {
                throw new CliException(
                    $"用户 {NameOf(role, division)} 已存在，但密码不是演示密码。The user exists with another password than the demo users'."
                );
            }
        }

        return session;
    }

    /// <summary>Makes the user; false if there is one of this name already.</summary>
    /// <param name="displayName">Left out: its role and division.</param>
    public async Task<bool> EnsureAsync(
        ApiClient administrator,
        string role,
        string division,
        string? desk,
        CancellationToken ct,
        string? displayName = null
    )
    {
        try
        {
            await administrator.PostAsync<CreatedUser>(
                $"v1/divisions/{division}/users",
                new
                {
                    userName = NameOf(role, division, desk),
                    displayName = displayName ?? $"演示{RoleNames.Zh(role)} {division}{desk}",
                    password = Password,
                    mustChangePassword = false,
                    grants = new[] { new { role, division } },
                },
                ct
            );
            return true;
        }
        catch (ApiProblemException known) when (known.Status == HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    /// <summary>Makes the <see cref="Offered"/> users, once for each city and county.</summary>
    public async Task EnsureOfferedAsync(CancellationToken ct)
    {
        var wanted = Fingerprint.Of(Offered.Select(u => NameOf(u.Role, u.Division)));
        if (_offeredMade.Holds(wanted))
        {
            return;
        }

        using var administrator = Administrator();
        using var client = administrator.NewClient();
        foreach (var (role, division) in Offered)
        {
            await EnsureAsync(client, role, division, null, ct);
        }

        _offeredMade.Set(wanted);
    }

    public UserSession SessionOf(string role, string division, string? desk) => new(_platform, NameOf(role, division, desk), Password);

    private sealed record CreatedUser(string UserName);
}
