using System.Diagnostics;
using Npgsql;
using Platform.Core;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Places;

namespace Benchmarks;

/// <summary>One figure of one place for a year: the service's read of its roll-ups against the sum over a covering index.</summary>
internal static class Reads
{
    private const int Rounds = 41;

    private const string Sum = """
        select dimensions, sum(amount), sum(amount) filter (where date >= $3), min(date), max(date) from facts
        where metric = 'm' and division >= $1 collate "C" and division < ($1 || ':') collate "C" and date <= $2 group by 1
        """;

    public static async Task MeasureAsync(Nation nation)
    {
        foreach (var fresh in new[] { 0, 5_000 })
        {
            await nation.ExecuteAsync(
                $"""
                insert into rollup_deltas (division, metric, day, dimensions, amount)
                select left(division, n), metric, date, dimensions, 0
                from (select * from facts limit {fresh}) f cross join unnest(array[0, 2, 4, 6, 9, 12]) n
                """
            );
            await nation.ExecuteAsync("vacuum analyze rollup_deltas");
            Console.WriteLine(fresh == 0 ? "all folded" : $"{fresh:N0} facts not folded yet");
            foreach (
                var (name, place) in new[]
                {
                    ("township", "110101100"),
                    ("county", "110101"),
                    ("city", "1101"),
                    ("province", "11"),
                    ("nation", ""),
                }
            )
            {
                var rolled = await FastestAsync(nation, connection => RolledAsync(connection, place));
                var summed = await FastestAsync(nation, connection => SummedAsync(connection, place));
                Console.WriteLine(
                    $"{name, -9} roll-up {rolled, 8:0.00} ms   covering index {summed, 9:0.00} ms   ratio {summed / rolled, 7:0.0}"
                );
            }
        }

        await nation.ExecuteAsync("truncate rollup_deltas");
    }

    private static async Task<decimal> RolledAsync(NpgsqlConnection connection, string place)
    {
        var root = place.Length == 0 ? default : DivisionCode.Parse(place);
        var codes = new PlaceCodes([new PlaceCode(root, new CodeSpan(root))]);
        return (await CellQuery.ReadAsync(connection, codes, ["m"], [], Period.Parse("2026"), CancellationToken.None))[root]
            .Sum(c => c.ToDate);
    }

    private static async Task<decimal> SummedAsync(NpgsqlConnection connection, string place)
    {
        await using var command = new NpgsqlCommand(Sum, connection)
        {
            Parameters =
            {
                new() { Value = place },
                new() { Value = new DateOnly(2026, 12, 31) },
                new() { Value = new DateOnly(2026, 1, 1) },
            },
        };
        var sum = 0m;
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            sum += row.GetDecimal(1);
        }

        return sum;
    }

    // The fastest round is the one other work on the machine disturbed least.
    private static async Task<double> FastestAsync(Nation nation, Func<NpgsqlConnection, Task<decimal>> read)
    {
        await using var connection = await nation.Database.OpenConnectionAsync();
        var fastest = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await read(connection);
            fastest = Math.Min(fastest, clock.Elapsed.TotalMilliseconds);
        }

        return fastest;
    }
}
