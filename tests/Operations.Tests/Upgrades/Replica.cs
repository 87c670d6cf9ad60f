using System.Diagnostics;
using Platform.LocalStack;

namespace Operations.Tests.Upgrades;

/// <summary>One process of a service, of the old version or the new.</summary>
internal sealed class Replica(string assembly, string log, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Any()}/");

    /// <summary>Runs one of the service's commands to its end.</summary>
    public Task<string> CommandAsync(params string[] command) =>
        Subprocess.RunAsync(
            ["dotnet", assembly, .. command],
            environment,
            Path.GetDirectoryName(assembly),
            TestContext.Current.CancellationToken
        );

    public async Task<Replica> StartAsync()
    {
        // A shell, so that the log is a file and outlives a killed process.
        var info = new ProcessStartInfo("sh", ["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1", assembly, log])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        info.Environment["Kestrel__Endpoints__Rest__Url"] = Address.ToString();
        info.Environment["Kestrel__Endpoints__Grpc__Url"] = $"http://127.0.0.1:{FreePort.Any()}/";
        _process = Process.Start(info)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        using var http = new HttpClient { BaseAddress = Address };
        for (var until = DateTime.UtcNow.AddMinutes(2); ; await Task.Delay(200))
        {
            try
            {
                if (await http.GetStringAsync("readyz") == "Healthy")
                {
                    return this;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited && DateTime.UtcNow < until)
            {
                // not yet
            }
        }
    }

    /// <summary>As an orchestrator ends it: asked, and given time.</summary>
    public async Task StopAsync()
    {
        await Subprocess.RunAsync(["kill", "-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token);
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    private void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
        }
    }
}
