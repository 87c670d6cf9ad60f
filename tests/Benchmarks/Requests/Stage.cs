using System.Globalization;
using System.Net.Http.Headers;
using Npgsql;
using Platform.LocalStack;

namespace Benchmarks.Requests;

/// <summary>
/// A service on a database of 17,000 records with the broker, reports and the gateway beside it, each a process of its own as in the field,
/// and the bare endpoint on the same database.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string County = "622921";
    public const string Record = "00000000-0000-7000-8000-000000000001";
    private const int Records = 17_000;
    private static readonly string[] Peers = ["organizations", "rescueteams", "socialforces", "contingencyplans", "drills", "notices"];

    private readonly List<IAsyncDisposable> _running = [];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"platform-benchmark-{Guid.NewGuid():N}");

    public Issuer Issuer { get; } = new(FreePort.Any());

    public int Service { get; } = FreePort.Any();

    public int Gateway { get; } = FreePort.Any();

    public int Bare { get; } = FreePort.Any();

    public Dictionary<string, Child> Processes { get; } = new(StringComparer.Ordinal);

    public DatabaseAccess Database { get; private set; } = null!;

    /// <summary>The database server's process.</summary>
    public int Postmaster { get; private set; }

    /// <summary>The broker's process.</summary>
    public int Broker { get; private set; }

    public static async Task<Stage> BuildAsync(string root, bool consumers)
    {
        var stage = new Stage();
        Directory.CreateDirectory(stage._folder);
        await stage.StartAsync(root, consumers);
        return stage;
    }

    /// <summary>Runs a statement as the database's owner, whom row-level security lets pass.</summary>
    public async Task<object?> AsOwnerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_running))
        {
            await process.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(string root, bool consumers)
    {
        var server = Keep(
            await LocalPostgres.StartAsync(new() { Folder = Path.Combine(_folder, "postgresql"), Password = GeneratedPassword.New() })
        );
        var pidFile = Directory.GetFiles(_folder, "postmaster.pid", SearchOption.AllDirectories)[0];
        Postmaster = int.Parse(File.ReadLines(pidFile).First(), CultureInfo.InvariantCulture);
        var broker = Keep(
            await LocalRabbitMq.StartAsync(new() { Folder = Path.Combine(_folder, "rabbitmq"), Password = GeneratedPassword.New() })
        );
        Broker = Child.Find("beam.smp", _folder);
        var address = (await broker.AddVirtualHostAsync("bench")).ToString();
        await Issuer.StartAsync();
        Keep(Issuer);

        Database = await DatabaseAsync(server, "organizations");
        var organizations = await ServiceAsync(root, "Organizations", Database, address, Service);
        await FillAsync();
        Start("organizations", organizations.Program, organizations.Environment);
        if (consumers)
        {
            var reports = await ServiceAsync(root, "Reports", await DatabaseAsync(server, "reports"), address, FreePort.Any());
            Start("reports", reports.Program, reports.Environment);
        }

        Start(
            "bare",
            Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"),
            new Dictionary<string, string>(),
            "bare",
            Bare.ToString(CultureInfo.InvariantCulture),
            Issuer.Address.AbsoluteUri,
            Database.App
        );
        Start("gateway", Path.Combine(root, "gateway/Gateway/bin/Release/net10.0/Gateway.dll"), GatewaySettings());
        await AnswersAsync();
        await FoundAsync();
    }

    // The directory of places, without which no record is taken.
    private async Task FoundAsync()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Issuer.Token("city-admin@6229"));
        using var sheet = new StringContent($"区划代码,名称\n6229,临夏回族自治州\n{County},临夏县\n", new MediaTypeHeaderValue("text/csv"));
        (await client.PostAsync($"http://127.0.0.1:{Service}/v1/divisions/6229/divisions/import", sheet)).EnsureSuccessStatusCode();
    }

    private Dictionary<string, string> GatewaySettings()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Kestrel__Endpoints__Rest__Url"] = $"http://127.0.0.1:{Gateway}",
            ["Auth__Issuer"] = Issuer.Address.AbsoluteUri,
            ["Auth__Authority"] = Issuer.Address.AbsoluteUri,
            ["Auth__ClientSecret"] = "bench",
            ["ConnectionStrings__Database"] = "Host=127.0.0.1;Port=1;Database=none;Username=none", // bearer requests never ask it
            ["Limits__api__user__Requests"] = "1000000000",
            ["Logging__LogLevel__Default"] = "Error",
        };
        foreach (var service in (string[])[.. Peers, "reports", "identity"])
        {
            settings[$"Services__{service}__Rest"] = $"http://127.0.0.1:{Service}/";
        }

        return settings;
    }

    private static async Task<DatabaseAccess> DatabaseAsync(LocalPostgres server, string name) =>
        await Databases.EnsureAsync(server.AdminConnectionString, name, GeneratedPassword.New(), GeneratedPassword.New());

    private async Task<(string Program, Dictionary<string, string> Environment)> ServiceAsync(
        string root,
        string project,
        DatabaseAccess database,
        string broker,
        int port
    )
    {
        var program = Path.Combine(root, $"services/{project}/bin/Release/net10.0/{project}.dll");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Database"] = database.App,
            ["ConnectionStrings__DatabaseOwner"] = database.Owner,
            ["ConnectionStrings__Broker"] = broker,
            ["Platform__Counties__0"] = County,
            ["Platform__Files"] = Path.Combine(_folder, "files"),
            ["Platform__PersonKey"] = Convert.ToBase64String(new byte[32]),
            ["Platform__PhoneKey"] = Convert.ToBase64String(new byte[32]),
            ["Auth__Issuer"] = Issuer.Address.AbsoluteUri,
            ["Auth__Authority"] = Issuer.Address.AbsoluteUri,
            ["Auth__ClientSecret"] = "bench",
            ["Kestrel__Endpoints__Rest__Url"] = $"http://127.0.0.1:{port}",
        };
        foreach (var peer in Peers)
        {
            environment[$"Services__{peer}__Grpc"] = "http://127.0.0.1:1";
        }

        await Child.RunAsync(["dotnet", program, "migrate"], environment);
        return (program, environment);
    }

    private Task<object?> FillAsync() =>
        AsOwnerAsync(
            $"""
            insert into investments (id, division, version, name, purpose, source, budget, document_number, state, planned_on, paid,
              corrections, moves, attachments, files)
            select case when n = 1 then '{Record}'::uuid else gen_random_uuid() end,
              case when n = 1 then '{County}'
                else (array['622921', '622922', '622923', '622924'])[1 + n % 4] || lpad((100 + n % 15)::text, 3, '0')
                  || lpad((n % 12)::text, 3, '0') end,
              1, '项目 ' || n, 'gear', 'county', 1000.50, '压〔2026〕1号', 'planned', '2026-02-01', 0, '[]', '[]', '[]',
              array[]::uuid[]
            from generate_series(1, {Records}) n;
            analyze investments;
            """
        );

    private void Start(string name, string program, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var log = Path.Combine(_folder, name + ".log");
        Processes[name] = Keep(Child.Start(log, Path.GetDirectoryName(program)!, ["dotnet", program, .. args], environment));
    }

    private T Keep<T>(T running)
        where T : IAsyncDisposable
    {
        _running.Add(running);
        return running;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Issuer.Token($"county-officer@{County}"));
        foreach (var port in (int[])[Service, Gateway, Bare])
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    (
                        await client.GetAsync($"http://127.0.0.1:{port}/v1/divisions/{County}/investments/{Record}")
                    ).EnsureSuccessStatusCode();
                    break;
                }
                catch (HttpRequestException e) when (attempt < 300)
                {
                    _ = e;
                    await Task.Delay(200);
                }
                catch
                {
                    foreach (var log in Processes.Keys.Select(name => Path.Combine(_folder, name + ".log")))
                    {
                        Console.WriteLine($"{log}\n{string.Join('\n', File.ReadLines(log).TakeLast(20))}");
                    }

                    throw;
                }
            }
        }
    }
}
