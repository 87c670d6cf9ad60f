using System.Globalization;
using Benchmarks;
using Benchmarks.Requests;

// dotnet run -c Release --project tests/Benchmarks -- [facts]
// dotnet run -c Release --project tests/Benchmarks -- requests [seconds] [rounds] [alone] [built] [writes]
// dotnet run -c Release --project tests/Benchmarks -- registers
switch (args)
{
    case ["bare", var port, var issuer, var database]:
        await Bare.RunAsync(Number(port), issuer, database);
        break;
    case ["requests", .. var more]:
        await RequestBenchmark.RunAsync(
            more.Length > 0 ? Number(more[0]) : 8,
            more.Length > 1 ? Number(more[1]) : 3,
            consumers: !more.Contains("alone"),
            build: !more.Contains("built"),
            reads: !more.Contains("writes")
        );
        break;
    case ["registers"]:
        await Registers.MeasureAsync();
        break;
    default:
        await using (var nation = await Nation.BuildAsync(args.Length > 0 ? Number(args[0]) : 1_000_000))
        {
            await Reads.MeasureAsync(nation);
            await Writes.MeasureAsync(nation);
        }

        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
