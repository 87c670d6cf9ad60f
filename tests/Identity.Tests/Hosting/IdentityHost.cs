using System.Security.Cryptography;
using Identity.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;

[assembly: AssemblyFixture(typeof(IdentityHost))]

namespace Identity.Tests.Hosting;

/// <summary>The real service on a real port and a real, freshly migrated PostgreSQL.</summary>
public sealed class IdentityHost : IAsyncLifetime
{
    public const string AdministratorPassword = "correct-Horse-7";
    public const string GatewaySecret = "gateway-secret-for-tests";
    public const string ServiceSecret = "service-secret-for-tests";

    private readonly string _keyFile = Path.Combine(Path.GetTempPath(), $"identity-test-{Guid.NewGuid():n}.pem");
    private readonly Lazy<Task<Tokens>> _administratorTokens;
    private Factory _factory = null!;

    public IdentityHost() => _administratorTokens = new(() => new CodeFlow(Address).TokensAsync("admin", AdministratorPassword));

    /// <summary>Where the service listens; the issuer is another, public address.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Any()}/");

    /// <summary>One token for all tests that only need a user with all rights.</summary>
    public Task<Tokens> AdministratorTokens => _administratorTokens.Value;

    public static Uri Issuer { get; } = new("http://platform.test:8080/");

    /// <summary>Empty: the service makes one up.</summary>
    public string FirstPassword { get; init; } = AdministratorPassword;

    public IServiceProvider Services => _factory.Services;

    public DatabaseAccess Database { get; private set; } = null!;

    public string Broker { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using var rsa = RSA.Create(2048);
        await File.WriteAllTextAsync(_keyFile, rsa.ExportRSAPrivateKeyPem());
        Database = await TestInfrastructure.NewDatabaseAsync("identity");
        (_, Broker) = await TestInfrastructure.NewBrokerAsync("identity");
        Migrate();
        _factory = Start();
    }

    /// <summary>A second replica on the same database, or a first one with other settings.</summary>
    internal Factory Start(params (string Key, string Value)[] more) => Start(TimeProvider.System, more);

    /// <summary>The same with the test's clock.</summary>
    internal Factory Start(TimeProvider clock, params (string Key, string Value)[] more)
    {
        var port = _factory is null ? Address.Port : FreePort.Any();
        var started = new Factory(clock, port, [.. Settings(), .. more]);
        started.UseKestrel(port);
        started.StartServer();
        return started;
    }

    private void Migrate()
    {
        string[] args = ["migrate", .. Settings().Select(setting => $"--{setting.Key}={setting.Value}")];
        typeof(IdentitySettings).Assembly.EntryPoint!.Invoke(null, [args]);
    }

    private IEnumerable<(string Key, string Value)> Settings() =>
        [
            ("Auth:Issuer", Issuer.ToString()),
            ("Auth:Authority", Address.ToString()),
            ("ConnectionStrings:Database", Database.App),
            ("ConnectionStrings:DatabaseOwner", Database.Owner),
            ("ConnectionStrings:Broker", Broker),
            ("Identity:SigningKeyFile", _keyFile),
            ("Identity:FirstAdministratorPassword", FirstPassword),
            ("Identity:GatewayClientSecret", GatewaySecret),
            ("Identity:ServiceClients:svc-reports", ServiceSecret),
            ("Identity:RefreshTokenReuseSeconds", "0"),
            ("Identity:SignInsPerAddress", "100000"),
            ("Identity:SignInsPerUser", "100000"),
            ("Identity:TokensPerClient", "100000"),
            ("Logging:LogLevel:Default", "Warning"),
        ];

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        File.Delete(_keyFile);
    }

    /// <summary>The service's own Program with an address and settings.</summary>
    internal sealed class Factory(TimeProvider clock, int port, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        public Uri Address() => new($"http://127.0.0.1:{port}/");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(clock)));
        }
    }
}
