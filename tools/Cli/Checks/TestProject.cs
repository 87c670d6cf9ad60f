using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Checks;

/// <summary>Runs one built test project and reads its TRX file.</summary>
internal sealed class TestProject(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public string Name => Path.GetFileName(folder);

    private string Assembly => Path.Combine(folder, "bin", "Debug", "net10.0", Name + ".dll");

    public static IEnumerable<TestProject> All() =>
        Directory
            .GetDirectories(Path.Combine(Folders.Root, "tests"), "*.Tests")
            .Order(StringComparer.Ordinal)
            .Select(f => new TestProject(f));

    public async Task<CheckResult> RunAsync(CancellationToken ct)
    {
        var trx = Path.Combine(Results, Name + ".trx");
        File.Delete(trx);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var output = await Subprocess.RunAsync(
                [
                    "dotnet",
                    Assembly,
                    "--report-trx",
                    "--report-trx-filename",
                    Name + ".trx",
                    "--results-directory",
                    Results,
                    "--ignore-exit-code",
                    "8",
                    "--no-ansi",
                ],
                Build.Environment,
                Path.GetDirectoryName(Assembly),
                patience.Token
            );
            return File.Exists(trx) ? TestResults.Read(trx) : CheckResult.Failure(output);
        }
        catch (SubprocessFailedException) when (File.Exists(trx) && TestResults.Read(trx) is { Failed: > 0 } failed)
        {
            return failed;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return CheckResult.Failure($"超时 took longer than {Patience.TotalMinutes} minutes");
        }
    }

    private static string Results => Directory.CreateDirectory(Path.Combine(Folders.State, "test-results")).FullName;
}
