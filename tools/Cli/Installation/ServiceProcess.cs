using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>One deployment as a process: is it the one we would start now, is it ready, and its start and end.</summary>
internal sealed class ServiceProcess(Deployment deployment)
{
    private const int MigrationAttempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    // A migration must not be stopped half way; this timeout is only for one that hangs.
    private static readonly TimeSpan MigrationPatience = TimeSpan.FromMinutes(15);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly FingerprintMarker _launched = new($"{deployment.Name}.launched");
    private readonly FingerprintMarker _migrated = new($"{deployment.Name}.migrated");

    public RunningProcess? Running => RunningProcess.ReadAlive(deployment.PidFile);

    public bool RunsAs(string fingerprint) => Running is not null && _launched.Holds(fingerprint);

    public bool IsMigratedTo(string fingerprint) => _migrated.Holds(fingerprint);

    public async Task MigrateAsync(IReadOnlyDictionary<string, string> environment, string fingerprint, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(MigrationPatience);
        try
        {
            await RunMigrationAsync(environment, patience.Token);
        }
        catch (SubprocessFailedException failed)
        {
            await File.AppendAllTextAsync(deployment.Log, failed.Output, CancellationToken.None);
            var cause =
                failed.Output.Split('\n').FirstOrDefault(line => line.StartsWith("Unhandled exception", StringComparison.Ordinal))
                ?? failed.Output;
            throw new CliException(
                $"{deployment.Name} 升级数据结构失败。{deployment.Name} could not migrate; see {deployment.Log}{Environment.NewLine}{cause.Trim()}",
                failed
            );
        }
        catch (OperationCanceledException tooLong) when (!ct.IsCancellationRequested)
        {
            throw new CliException(
                $"{deployment.Name} migrate 超时。{deployment.Name} did not finish migrating within {MigrationPatience.TotalMinutes} minutes.",
                tooLong
            );
        }

        _migrated.Set(fingerprint);
    }

    public async Task StartAsync(IReadOnlyDictionary<string, string> environment, string fingerprint, CancellationToken ct)
    {
        await DetachedProcess.StartAsync(
            ["dotnet", deployment.Service.Assembly],
            environment,
            Path.GetDirectoryName(deployment.Service.Assembly)!,
            deployment.PidFile,
            deployment.Log,
            ct
        );
        _launched.Set(fingerprint);
    }

    public async Task StopAsync()
    {
        await (Running?.EndAsync("TERM", TimeSpan.FromSeconds(40)) ?? Task.CompletedTask);
        File.Delete(deployment.PidFile);
    }

    /// <summary>Waits until <c>/readyz</c> finds nothing missing; says why when it does not come.</summary>
    public async Task WaitUntilReadyAsync(string address, CancellationToken ct)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(200, ct))
        {
            var (ready, answer) = await ReadinessAsync(address, ct);
            if (Running is null) // before its answer is believed: another program may listen there
            {
                throw new CliException(
                    $"{deployment.Name} 启动后退出。"
                        + $"{deployment.Name} ended after its start; "
                        + $"the end of {deployment.Log}:{Environment.NewLine}{LogFile.End(deployment.Log, 25)}"
                );
            }

            if (ready)
            {
                return;
            }

            if (DateTime.UtcNow > until)
            {
                throw new CliException($"{deployment.Name} 未就绪。{deployment.Name} is not ready ({answer}); see {deployment.Log}");
            }
        }
    }

    public static async Task<(bool Ready, string Answer)> ReadinessAsync(string address, CancellationToken ct)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(new Uri(address), "readyz"), ct);
            var said = await answer.Content.ReadAsStringAsync(ct);
            return (answer.IsSuccessStatusCode && said == "Healthy", $"{(int)answer.StatusCode} {said}".Trim());
        }
        catch (HttpRequestException e)
        {
            return (false, e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (false, "timeout");
        }
    }

    // The broker did not answer in time; each part of a migration may be repeated.
    private async Task RunMigrationAsync(IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Subprocess.RunAsync(
                    ["dotnet", deployment.Service.Assembly, "migrate"],
                    environment,
                    Path.GetDirectoryName(deployment.Service.Assembly),
                    ct
                );
                return;
            }
            catch (SubprocessFailedException failed)
                when (attempt < MigrationAttempts && failed.Output.Contains(nameof(TimeoutException), StringComparison.Ordinal))
            {
                await File.AppendAllTextAsync(deployment.Log, failed.Output, ct);
            }
        }
    }
}
