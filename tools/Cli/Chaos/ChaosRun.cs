using System.Diagnostics;
using System.Text;
using Platform.Cli.Api;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Core;
using Spectre.Console;

namespace Platform.Cli.Chaos;

/// <summary>Faults one after the other on an installation of this machine, while writers write; then the account.</summary>
internal sealed class ChaosRun(InstallationSettings settings, int seed)
{
    private const int UpAttempts = 5;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly List<string> _happened = [];
    private readonly string _run = $"{seed}-{Guid.CreateVersion7().ToString()[..13]}";
    private int _upFailures;

    /// <summary>Only as many writers as the limit of one user's requests lets write.</summary>
    public int Writers { get; init; } = 4;

    /// <param name="time">No fault begins later.</param>
    public async Task<ChaosAccount> RunAsync(IEnumerable<Fault> faults, TimeSpan time, CancellationToken ct)
    {
        var users = new DemoUsers(settings, Secrets.Local);
        using var session = await users.SessionAsync(Roles.CityAdmin, settings.City, ct);
        using var client = session.NewClient();
        await EnsurePlaceAsync(client, ct);
        var before = await ChaosAccount.FigureAsync(client, settings.City, ct);
        await using var writers = new ChaosWriters(client, [settings.City], _run);
        writers.Start(Writers);
        var began = Stopwatch.GetTimestamp();
        foreach (var fault in faults)
        {
            await Task.Delay(Between, ct);
            if (Stopwatch.GetElapsedTime(began) >= time)
            {
                break;
            }

            await HappenAsync(fault, ct);
        }

        await Task.Delay(Between, ct);
        await Steps.RunAsync("写入收尾", "last writes", writers.EndAsync);
        ChaosAccount? account = null;
        await Steps.RunAsync(
            "对账",
            "account",
            async () =>
                account = await ChaosAccount.TakeAsync(
                    settings,
                    writers,
                    async inner => await ChaosAccount.FigureAsync(client, settings.City, inner) - before,
                    _upFailures,
                    _happened,
                    ct
                )
        );
        foreach (var one in writers.GivenUp)
        {
            Steps.Console.MarkupLineInterpolated($"{one}");
        }

        return account!;
    }

    private async Task HappenAsync(Fault fault, CancellationToken ct)
    {
        _happened.Add(fault.Name);
        Steps.Console.MarkupLineInterpolated($"── {DateTime.Now:HH:mm:ss} {fault.Name}");
        using var taken = InstallationLock.Take();
        await fault.HappenAsync(settings, ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await new Startup(settings, Secrets.Local).RunAsync(ct);
                return;
            }
            catch (Exception e) when (attempt < UpAttempts && e is not OperationCanceledException)
            {
                _upFailures++;
                Steps.Console.MarkupLineInterpolated($"up: {e.Message}");
            }
        }
    }

    // A fresh installation has no directory yet.
    private async Task EnsurePlaceAsync(ApiClient client, CancellationToken ct)
    {
        try
        {
            await client.GetAsync<object>($"v1/divisions/{settings.City}", ct);
        }
        catch (ApiProblemException)
        {
            var directory = $"code,name,level\n{settings.City},演练市,city\n";
            await client.UploadAsync<object>(
                $"v1/divisions/{settings.City}/divisions/import",
                new Upload("divisions.csv", "text/csv", Encoding.UTF8.GetBytes(directory)),
                null,
                ct
            );
        }
    }
}
