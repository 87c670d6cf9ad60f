using System.Diagnostics;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Checks;

/// <summary>Runs checks, some at once, and shows each as it ends.</summary>
internal sealed class CheckRun
{
    private readonly List<Row> _rows = [];
    private readonly Lock _turn = new();

    public IReadOnlyList<Row> Rows => _rows;

    public int Passed => _rows.Sum(r => r.Passed);

    public int Failed => _rows.Sum(r => r.Failed);

    public Task RunAsync(IEnumerable<Check> checks, int atOnce, CancellationToken ct) =>
        Parallel.ForEachAsync(
            checks,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct },
            async (check, stop) =>
            {
                var watch = Stopwatch.StartNew();
                var result = await ResultAsync(check, stop);
                Add(new(check.Name, result.Passed, result.Failed, result.Skipped, Math.Round(watch.Elapsed.TotalSeconds, 1)), result);
            }
        );

    public Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("检查 check", "通过 passed", "失败 failed", "跳过 skipped", "秒 s");
        foreach (var row in _rows.OrderBy(r => r.Check, StringComparer.Ordinal))
        {
            table.AddRow(
                row.Check,
                $"{row.Passed}",
                row.Failed > 0 ? $"[red]{row.Failed}[/]" : "0",
                $"{row.Skipped}",
                $"{row.Seconds:0.0}"
            );
        }

        return table;
    }

    private static async Task<CheckResult> ResultAsync(Check check, CancellationToken ct)
    {
        try
        {
            return await check.Run(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return CheckResult.Failure(e.Message);
        }
    }

    private void Add(Row row, CheckResult result)
    {
        lock (_turn)
        {
            _rows.Add(row);
            Steps.Console.MarkupLineInterpolated(
                $"{(row.Failed == 0 ? "✓" : "✗")} {row.Check}  [grey]{row.Passed} passed, {row.Failed} failed, {row.Seconds:0.0} s[/]"
            );
            if (row.Skipped > 0)
            {
                Steps.Console.MarkupLineInterpolated($"  [yellow]{row.Skipped} 项跳过 skipped: {result.SkippedBecause}[/]");
            }

            if (row.Failed > 0)
            {
                Steps.Console.WriteLine(result.Detail);
            }
        }
    }

    internal sealed record Row(string Check, int Passed, int Failed, int Skipped, double Seconds);
}
