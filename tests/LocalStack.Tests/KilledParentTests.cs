using System.Diagnostics;

namespace Platform.LocalStack.Tests;

public sealed class KilledParentTests
{
    private const string FolderVariable = "KILLED_PARENT_FOLDER";

    [Fact]
    public async Task A_killed_parent_leaves_neither_a_process_nor_a_file()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"platform-parent-{Guid.NewGuid():N}")).FullName;
        using var parent = StartParent(folder);
        try
        {
            await UntilAsync(() => File.Exists(Path.Combine(folder, "ready")) || parent.HasExited, TimeSpan.FromMinutes(3));
            Processes.WithEnvironment($"HOME={folder}/rabbitmq").Count.ShouldBeGreaterThan(1);
            Processes.WithArgument($"{folder}/postgresql").Count.ShouldBeGreaterThan(0);
        }
        finally
        {
            parent.Kill();
        }

        await UntilAsync(
            () =>
                Processes.WithEnvironment($"HOME={folder}/rabbitmq").Count + Processes.WithArgument(folder).Count == 0
                && Directory.GetDirectories(folder).Length == 0,
            TimeSpan.FromSeconds(30)
        );
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Not a test: the parent that the test above starts as a separate process and kills.</summary>
    [Fact(Explicit = true)]
    public async Task Holds_servers_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable)!;
        await using var postgres = await LocalPostgres.StartAsync(
            new()
            {
                Folder = $"{folder}/postgresql",
                Password = "x",
                Durable = false,
            }
        );
        await using var rabbitMq = await LocalRabbitMq.StartAsync(new() { Folder = $"{folder}/rabbitmq", Password = "x" });
        await File.WriteAllTextAsync($"{folder}/ready", string.Empty);
        await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
    }

    private static Process StartParent(string folder)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(KilledParentTests).Assembly.Location,
                "--explicit",
                "only",
                "--filter-method",
                "*." + nameof(Holds_servers_until_it_is_killed),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        info.Environment[FolderVariable] = folder;
        return Process.Start(info)!;
    }

    private static async Task UntilAsync(Func<bool> done, TimeSpan patience)
    {
        for (var until = DateTime.UtcNow + patience; !done(); await Task.Delay(100))
        {
            DateTime.UtcNow.ShouldBeLessThan(until, "waited too long");
        }
    }
}
