using System.Globalization;
using Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- [facts]
// dotnet run -c Release --project tests/Benchmarks -- registers
if (args is ["registers"])
{
    await Registers.MeasureAsync();
    return;
}

var facts = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
await using var nation = await Nation.BuildAsync(facts);
await Reads.MeasureAsync(nation);
await Writes.MeasureAsync(nation);
