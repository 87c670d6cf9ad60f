namespace Platform.LocalStack.Tests;

public sealed class DetachedProcessTests
{
    [Fact]
    public async Task A_setting_whose_name_is_no_shell_word_reaches_the_process()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("standing-").FullName;
        var (pid, log) = (Path.Combine(folder, "pid"), Path.Combine(folder, "log"));
        var environment = new Dictionary<string, string> { ["Identity__ServiceClients__svc-reports"] = "a secret" };
        var process = await DetachedProcess.StartAsync(
            ["sh", "-c", "tr '\\0' '\\n' </proc/self/environ; exec sleep 60"],
            environment,
            folder,
            pid,
            log,
            ct
        );
        for (var attempt = 0; attempt < 100 && new FileInfo(log) is not { Exists: true, Length: > 0 }; attempt++)
        {
            await Task.Delay(50, ct);
        }

        await process.EndAsync("KILL", TimeSpan.FromSeconds(10));
        (await File.ReadAllLinesAsync(log, ct)).ShouldContain("Identity__ServiceClients__svc-reports=a secret");
    }

    [Fact]
    public async Task A_process_has_ended_when_the_processes_that_it_started_have()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("standing-").FullName;
        var child = Path.Combine(folder, "child");
        var process = await DetachedProcess.StartAsync(
            ["sh", "-c", $"setsid sh -c 'while kill -0 '$$'; do sleep 0.1; done; sleep 1' & echo $! >{child}; exec sleep 60"],
            new Dictionary<string, string>(),
            folder,
            Path.Combine(folder, "pid"),
            Path.Combine(folder, "log"),
            ct
        );
        for (var attempt = 0; attempt < 100 && new FileInfo(child) is not { Exists: true, Length: > 0 }; attempt++)
        {
            await Task.Delay(50, ct);
        }

        var started = RunningProcess.Of(
            int.Parse(await File.ReadAllTextAsync(child, ct), System.Globalization.CultureInfo.InvariantCulture)
        )!;

        await process.EndAsync("TERM", TimeSpan.FromSeconds(10));

        started.IsAlive.ShouldBeFalse();
    }
}
