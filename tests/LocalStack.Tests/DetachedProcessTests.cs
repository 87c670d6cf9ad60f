namespace Platform.LocalStack.Tests;

public sealed class StandingProcessTests
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
}
