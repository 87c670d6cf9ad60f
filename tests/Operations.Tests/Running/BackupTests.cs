using System.Net;
using System.Net.Http.Json;
using Journeys.Tests;
using Platform.Cli;
using Platform.Cli.Backup;
using Platform.Cli.Commands;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;

namespace Operations.Tests.Running;

[Collection(OnThePlatform.Name)]
public sealed class BackupTests(RunningPlatform platform)
{
    private const string Passphrase = "a passphrase of the test";
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly string _folder = Path.Combine(Folders.State, $"backup-{Guid.NewGuid():N}");

    [Fact]
    public async Task After_a_reset_a_backup_restores_figures_files_audit_trails_and_events_not_yet_consumed()
    {
        await Story.PlayAsync(platform, _ct);
        var figures = await SettledAsync();
        var heads = await AuditTrails.ReadAsync(platform.Settings, new Dictionary<string, string>(), _ct);

        // Published and sent, but not consumed: it is in the broker, which no backup contains.
        await RunningPlatform.KillAsync("reports");
        await ReachAsync("told before the backup");
        await SentAsync();

        // And others go on writing while it is made.
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(_ct);
        var writer = WriteAsync(writing.Token);
        var manifest = await new BackupRun(platform.Settings, _folder, Passphrase).RunAsync(_ct);
        await writing.CancelAsync();
        (await writer).ShouldBeGreaterThan(0);
        manifest.Damaged.ShouldBeEmpty();
        manifest.Files.Sum(f => f.Count).ShouldBeGreaterThan(0);

        await RefusesAsync("runs");
        await ResetCommand.RunAsync();
        Directory.Exists(Path.Combine(Folders.State, "secrets")).ShouldBeFalse();
        await RefusesAsync("sealed", passphrase: null);
        await RefusesAsync("passphrase is wrong", "another passphrase");
        await RefusesAsync("damaged", Passphrase, damage: true);

        var report = await RestoreCommand.RunAsync(_folder, Passphrase, _ct);
        report.Rows.ShouldBe(manifest.Databases.Sum(d => d.Rows.Values.Sum()));
        await RefusesAsync("not empty");
        await platform.UpAsync();

        var trails = await AuditTrails.ReadAsync(platform.Settings, heads.ToDictionary(h => h.Service, h => h.Head), _ct);
        trails.ShouldAllBe(t => t.Break == null);
        (await SettledAsync())
            .Select(f => (f.Id, f.Number, f.Text))
            .ShouldBe(figures.Select(f => (f.Id, f.Number, f.Text)), ignoreOrder: true);
        await ConsumedAsync();
        var findings = await Diagnosis.OfAsync(platform.Settings, quick: true, _ct);
        findings.Where(f => f.Level == Level.Fail).ShouldBeEmpty();
    }

    private async Task RefusesAsync(string because, string? passphrase = Passphrase, bool damage = false)
    {
        var dump = Path.Combine(_folder, "databases", "organizations.dump");
        var bytes = await File.ReadAllBytesAsync(dump, _ct);
        if (damage)
        {
            await File.WriteAllBytesAsync(dump, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)], _ct);
        }

        (await Should.ThrowAsync<CliException>(() => RestoreCommand.RunAsync(_folder, passphrase, _ct))).Message.ShouldContain(because);
        await File.WriteAllBytesAsync(dump, bytes, _ct);
    }

    private async Task ReachAsync(string title)
    {
        using var officer = await Story.OfficerAsync(platform, _ct);
        using var answer = await officer.PostAsJsonAsync(
            $"v1/divisions/{Story.SettingOf(platform).Pilot.Code}/milestones",
            new
            {
                kind = "survey",
                title,
                on = "2026-03-02",
            },
            _ct
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private async Task<int> WriteAsync(CancellationToken until)
    {
        var written = 0;
        while (!until.IsCancellationRequested)
        {
            await ReachAsync($"told meanwhile {written++}");
        }

        return written;
    }

    private async Task SentAsync()
    {
        var patient = new InstallationProbe(platform.Settings);
        for (
            var attempt = 0;
            attempt < 100 && (await patient.AskAsync("organizations", "select 'waits' from outbox where sent_at is null", _ct)).Count > 0;
            attempt++
        )
        {
            await Task.Delay(100, _ct);
        }
    }

    // Every milestone that came back is a fact, once: those the backup has not are in neither.
    private async Task ConsumedAsync()
    {
        var patient = new InstallationProbe(platform.Settings);
        async Task<string> PublishedEventsAsync() =>
            string.Join(
                '|',
                await patient.AskAsync("organizations", "select title::text from milestones where title like 'told %' order by 1", _ct)
            );
        async Task<string> ConsumedAsync() =>
            string.Join('|', await patient.AskAsync("reports", "select label::text from facts where label like 'told %' order by 1", _ct));
        for (var attempt = 0; attempt < 300 && await ConsumedAsync() != await PublishedEventsAsync(); attempt++)
        {
            await Task.Delay(100, _ct);
        }

        (await ConsumedAsync()).ShouldBe(await PublishedEventsAsync());
        (await ConsumedAsync()).ShouldContain("told before the backup");
    }

    private async Task<IReadOnlyList<Platform.Demo.Playing.FigureRecord>> SettledAsync()
    {
        var last = await Story.FiguresAsync(platform, _ct);
        for (var same = 0; same < 4; )
        {
            await Task.Delay(500, _ct);
            var now = await Story.FiguresAsync(platform, _ct);
            same = now.Select(f => (f.Id, f.Number, f.Text)).SequenceEqual(last.Select(f => (f.Id, f.Number, f.Text))) ? same + 1 : 0;
            last = now;
        }

        return last;
    }
}
