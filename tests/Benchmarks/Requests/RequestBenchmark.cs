using System.Globalization;
using Npgsql;

namespace Benchmarks.Requests;

/// <summary>
/// What requests cost: a record read by id, a page of 100, a durable write, at the service and through the gateway, each beside pgbench
/// with the same statements and beside the bare endpoint, one after the other in every round. Only ratios within a round travel.
/// </summary>
internal static partial class RequestBenchmark
{
    private const int Connections = 8;

    /// <param name="seconds">Of each measurement.</param>
    /// <param name="rounds">How often all are measured.</param>
    /// <param name="consumers">Whether reports runs and consumes meanwhile.</param>
    /// <param name="build">Whether the programs are built first.</param>
    /// <param name="reads">Whether reads are measured too, or only writes.</param>
    public static async Task RunAsync(int seconds, int rounds, bool consumers, bool build, bool reads)
    {
        var root = Root();
        foreach (var project in build ? (string[])["services/Organizations", "services/Reports", "gateway/Gateway"] : [])
        {
            await Child.RunAsync([
                "dotnet",
                "build",
                Path.Combine(root, project),
                "-c",
                "Release",
                "-v",
                "q",
                "--nologo",
                "-p:RunAnalyzers=false",
            ]);
        }

        await using var stage = await Stage.BuildAsync(root, consumers);
        await Idle(stage);
        var rates = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var round = 0; round <= rounds; round++) // the first warms everything and is not counted
        {
            Console.WriteLine(round == 0 ? "warming" : $"round {round} of {rounds}");
            foreach (var (name, rate) in await Round(stage, round == 0 ? 5 : seconds, reads))
            {
                if (round > 0)
                {
                    (rates.TryGetValue(name, out var all) ? all : rates[name] = []).Add(rate);
                }
            }
        }

        Compare(rates);
    }

    private static async Task<Dictionary<string, double>> Round(Stage stage, int seconds, bool reads)
    {
        var record = $"/v1/divisions/{Stage.County}/investments/{Stage.Record}";
        var page = $"/v1/divisions/6229/investments?limit=100";
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        if (reads)
        {
            rates["read, pgbench"] = await Pgbench(stage, Scripts.Read, seconds);
            rates["read, bare"] = await Wrk(stage, stage.Bare, record, seconds, "read, bare");
            rates["read, service"] = await Wrk(stage, stage.Service, record, seconds, "read, service");
            rates["read, gateway"] = await Wrk(stage, stage.Gateway, record, seconds, "read, gateway");
            rates["page of 100, service"] = await Wrk(stage, stage.Service, page, seconds, "page of 100, service");
        }

        rates["write, pgbench"] = await Pgbench(stage, Scripts.Write, seconds);
        rates["write, service"] = await Wrk(stage, stage.Service, null, seconds, "write, service");
        rates["write with key, service"] = await Wrk(stage, stage.Service, null, seconds, "write with key, service", key: true);
        return rates;
    }

    private static void Compare(Dictionary<string, List<double>> rates)
    {
        foreach (
            var (name, of, over) in new[]
            {
                ("read at the service / pgbench", "read, service", "read, pgbench"),
                ("read at the service / bare endpoint", "read, service", "read, bare"),
                ("read through the gateway / pgbench", "read, gateway", "read, pgbench"),
                ("write at the service / pgbench", "write, service", "write, pgbench"),
                ("write with a key at the service / pgbench", "write with key, service", "write, pgbench"),
            }
        )
        {
            if (!rates.ContainsKey(of))
            {
                continue;
            }

            var ratios = rates[of].Zip(rates[over], (a, b) => a / b).ToList();
            Console.WriteLine($"{name, -45} {Median(ratios):0.00}   ({Median(rates[of]):0} and {Median(rates[over]):0}/s)");
        }

        if (rates.TryGetValue("page of 100, service", out var pages))
        {
            Console.WriteLine($"{"page of 100 at the service", -45} {Median(pages):0}/s");
        }
    }

    // What a service that nobody asks anything asks of its database.
    private static async Task Idle(Stage stage)
    {
        const string Count = "select xact_commit + xact_rollback from pg_stat_database where datname = 'organizations'";
        const int Seconds = 15;
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = (long)(await stage.AsOwnerAsync(Count))!;
        await Task.Delay(TimeSpan.FromSeconds(Seconds));
        var after = (long)(await stage.AsOwnerAsync(Count))!;
        Console.WriteLine($"idle: {(after - before) / (double)Seconds:0.0} transactions a second"); // our own two are among them
    }

    private static async Task<double> Pgbench(Stage stage, string script, int seconds)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script);
        var database = new NpgsqlConnectionStringBuilder(stage.Database.App);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGHOST"] = database.Host!,
            ["PGPORT"] = database.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = database.Username!,
            ["PGPASSWORD"] = database.Password!,
            ["PGDATABASE"] = database.Database!,
        };
        var before = Child.ProcessorSecondsOfChildren(stage.Postmaster);
        var said = await Child.RunAsync(
            ["pgbench", "-n", "-M", "prepared", "-c", $"{Connections}", "-j", "1", "-T", $"{seconds}", "-f", file],
            environment
        );
        File.Delete(file);
        var rate = double.Parse(Tps().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        var cost = (Child.ProcessorSecondsOfChildren(stage.Postmaster) - before) / (rate * seconds) * 1e6;
        Console.WriteLine(
            $"{(script == Scripts.Read ? "read" : "write") + ", pgbench", -26} {rate, 8:0}/s  us of processor time: PostgreSQL {cost:0}"
        );
        return rate;
    }

    private static async Task<double> Wrk(Stage stage, int port, string? path, int seconds, string name, bool key = false)
    {
        var token = stage.Issuer.Token(
            path?.Contains("6229/", StringComparison.Ordinal) == true ? "city-admin@6229" : $"county-officer@{Stage.County}"
        );
        var lua = Path.GetTempFileName();
        List<string> command = ["wrk", "-t1", $"-c{Connections}", $"-d{seconds}s", "--latency"];
        if (path is null)
        {
            await File.WriteAllTextAsync(
                lua,
                Scripts
                    .WriteOverTheApi.Replace("@RUN@", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                    .Replace("@COUNTY@", Stage.County, StringComparison.Ordinal)
                    .Replace("@TOKEN@", token, StringComparison.Ordinal)
                    .Replace("@KEY@", key ? ", [\"Idempotency-Key\"] = run .. own .. n" : "", StringComparison.Ordinal)
            );
            command.AddRange(["-s", lua]);
        }
        else
        {
            command.AddRange(["-H", $"Authorization: Bearer {token}"]);
        }

        var before = stage.Processes.ToDictionary(p => p.Key, p => p.Value.ProcessorSeconds);
        var server = Child.ProcessorSecondsOfChildren(stage.Postmaster);
        var broker = Child.ProcessorSecondsOf(stage.Broker);
        var said = await Child.RunAsync([.. command, $"http://127.0.0.1:{port}{path}"]);
        File.Delete(lua);
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }

        var requests = double.Parse(Requests().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        var rate = double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        var other = (Child.ProcessorSecondsOfChildren(stage.Postmaster) - server) / requests * 1e6;
        var queues = (Child.ProcessorSecondsOf(stage.Broker) - broker) / requests * 1e6;
        var costs = stage
            .Processes.Select(p => (Name: p.Key, Took: (p.Value.ProcessorSeconds - before[p.Key]) / requests * 1e6))
            .Where(c => c.Took > 5);
        Console.WriteLine(
            $"{name, -26} {rate, 8:0}/s  p50 {Half().Match(said).Groups[1].Value, 8}  us of processor time a request: "
                + string.Join(
                    ", ",
                    costs
                        .Append((Name: "PostgreSQL", Took: other))
                        .Append((Name: "broker", Took: queues))
                        .Select(c => $"{c.Name} {c.Took:0}")
                )
        );
        return rate;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); ; folder = folder.Parent!)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Platform.sln")))
            {
                return folder.FullName;
            }
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial System.Text.RegularExpressions.Regex Tps();

    [System.Text.RegularExpressions.GeneratedRegex(@"(\d+) requests in")]
    private static partial System.Text.RegularExpressions.Regex Requests();

    [System.Text.RegularExpressions.GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial System.Text.RegularExpressions.Regex Rate();

    [System.Text.RegularExpressions.GeneratedRegex(@"50%\s+(\S+)")]
    private static partial System.Text.RegularExpressions.Regex Half();
}
