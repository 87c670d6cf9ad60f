using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using Platform.Testing.Infrastructure;
using Platform.Testing.Services;

namespace Operations.Tests.Upgrades;

/// <summary>Databases, a broker and settings of their own for some services, which run in the version before this change or in the current
/// one.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string City = "6229";
    public const string County = "622921";
    public const string AdministratorPassword = "correct-Horse-7";

    private readonly Func<string, string> _before;
    private readonly WebApplication _issuer;
    private readonly string _folder = Directory.CreateTempSubdirectory("upgrade-").FullName;
    private readonly Dictionary<string, Dictionary<string, string>> _settings = [];

    private Installation(Func<string, string> before, WebApplication issuer) => (_before, _issuer) = (before, issuer);

    /// <summary>An installation of these services; skips the test where the version before can not be built.</summary>
    public static async Task<Installation> CreateAsync(IEnumerable<string> projects)
    {
        var before = await PreviousBuild.RequireAsync();
        var installation = new Installation(before, await TestIssuer.StartAsync());
        var (broker, _) = await TestInfrastructure.NewBrokerAsync("upgrade");
        foreach (var project in projects)
        {
            installation._settings[project] = await installation.SettingsAsync(project, broker);
        }

        return installation;
    }

    /// <summary>A service in the version before this change.</summary>
    public Replica Old(string project) => Of(project, _before(project), "old");

    /// <summary>A service as it is now.</summary>
    public Replica New(string project) => Of(project, Repository.At("services", project, "bin", Configuration, "net10.0"), "new");

    /// <summary>A caller with these grants (<c>role@division</c>).</summary>
    public static HttpClient Caller(Replica replica, params string[] grants)
    {
        var caller = new HttpClient { BaseAddress = replica.Address };
        caller.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For("officer", grants));
        return caller;
    }

    /// <summary>The directory of the city and the county, without which no record is taken.</summary>
    public static async Task ImportDirectoryAsync(Replica organizations)
    {
        using var administrator = Caller(organizations, $"city-admin@{City}");
        var directory = $"区划代码,名称\n{City},临夏回族自治州\n{County},临夏县\n";
        await administrator.ImportsAsync($"/v1/divisions/{City}/divisions/import", directory);
    }

    /// <summary>A number from a service's database, read as the owner, whom the fence lets pass.</summary>
    public async Task<long> CountAsync(string project, string sql, params Guid[] ids)
    {
        await using var database = NpgsqlDataSource.Create(_settings[project]["ConnectionStrings__DatabaseOwner"]);
        await using var command = database.CreateCommand(sql);
        if (ids.Length > 0)
        {
            command.Parameters.Add(new() { Value = ids });
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Waits until the number is reached, for a minute at most.</summary>
    public async Task UntilAsync(string project, string sql, long atLeast)
    {
        for (var until = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < until && await CountAsync(project, sql) < atLeast; )
        {
            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _issuer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    private Replica Of(string project, string folder, string version)
    {
        var program = Path.Combine(folder, project + ".dll");
        var replica = new Replica(program, Path.Combine(_folder, $"{project}-{version}.log"), _settings[project]);
        if (project == "Identity")
        {
            _settings[project]["Auth__Authority"] = replica.Address.ToString();
        }

        return replica;
    }

    private async Task<Dictionary<string, string>> SettingsAsync(string project, string broker)
    {
        var database = await TestInfrastructure.NewDatabaseAsync(project.ToLowerInvariant());
        var settings = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Kestrel__Endpoints__Rest__Protocols"] = "Http1",
            ["Kestrel__Endpoints__Grpc__Protocols"] = "Http2",
            ["ConnectionStrings__Database"] = database.App,
            ["ConnectionStrings__DatabaseOwner"] = database.Owner,
            ["ConnectionStrings__Broker"] = broker,
            ["Auth__Issuer"] = TestTokens.Issuer,
            ["Auth__Authority"] = _issuer.Urls.First(),
            ["Auth__ClientId"] = "svc-test",
            ["Auth__ClientSecret"] = "test",
            ["Platform__Files"] = Path.Combine(_folder, "files"),
            ["Platform__PersonKey"] = "test-person-key-of-32-characters",
            ["Platform__PhoneKey"] = "test-phone-key-of-32-characters",
            ["Platform__Counties__0"] = County,
        };
        if (project == "Identity")
        {
            using var rsa = RSA.Create(2048);
            var key = Path.Combine(_folder, "signing.pem");
            await File.WriteAllTextAsync(key, rsa.ExportRSAPrivateKeyPem());
            settings["Auth__Issuer"] = "http://platform.test:8080/";
            settings["Identity__SigningKeyFile"] = key;
            settings["Identity__FirstAdministratorPassword"] = AdministratorPassword;
            settings["Identity__GatewayClientSecret"] = "gateway-secret-for-tests";
        }

        return settings;
    }
}
