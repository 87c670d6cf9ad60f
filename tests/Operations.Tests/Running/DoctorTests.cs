using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Journeys.Tests;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;

namespace Operations.Tests.Running;

[Collection(OnThePlatform.Name)]
public sealed class DoctorTests(RunningPlatform platform)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_healthy_platform_has_no_findings_and_no_secret_is_shown()
    {
        await Story.PlayAsync(platform, _ct);
        var findings = await SettledAsync();
        findings.Where(f => f.Level == Level.Fail).ShouldBeEmpty();
        foreach (
            var area in new[]
            {
                "version",
                "disk",
                "memory",
                "clock",
                "secrets",
                "organizations",
                "postgresql",
                "connections",
                "schema",
                "outbox",
                "broker",
                "consumers",
                "places",
                "figures",
                "files",
                "audit",
            }
        )
        {
            findings.ShouldContain(f => f.Area == area, area);
        }

        var bundle = Path.Combine(Folders.State, "bundle.tar.gz");
        await SupportBundle.WriteAsync(bundle, platform.Settings, findings, _ct);
        var text = JsonSerializer.Serialize(findings) + await TextOfAsync(bundle);
        text.ShouldContain("Took MilestoneReached");
        foreach (var secret in Directory.GetFiles(Folders.Secrets))
        {
            text.ShouldNotContain((await File.ReadAllTextAsync(secret, _ct)).Trim(), Case.Sensitive, secret);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_found_and_what_to_do_is_said()
    {
        await Story.PlayAsync(platform, _ct);
        var patient = new InstallationProbe(platform.Settings);
        var digest = (await patient.AskAsync("organizations", "select digest::text from stored_files limit 1", _ct))[0];
        var file = Platform.Cli.Backup.StoredFiles.PathOf(Deployment.Named("organizations").Files, digest);
        File.Move(file, file + ".away");
        await patient.AskAsync("reports", "update rollups set amount = amount + 1", _ct);
        await patient.AskAsync("drills", "delete from \"__EFMigrationsHistory\"", _ct);
        await patient.AskAsync("organizations", "alter table audit_entries disable trigger keep_audit_entry", _ct);
        await patient.AskAsync("organizations", "update audit_entries set actor = actor || '!' where position = 1", _ct);
        await RunningPlatform.KillAsync("social-forces");
        try
        {
            var findings = await Diagnosis.OfAsync(platform.Settings, quick: false, _ct);
            var wrong = findings.Where(f => f.Level == Level.Fail).ToList();
            wrong.ShouldAllBe(f => f.Do.Length > 0);
            foreach (var area in new[] { "files", "figures", "schema", "audit", "social-forces" })
            {
                wrong.ShouldContain(f => f.Area == area, area);
            }
        }
        finally
        {
            File.Move(file + ".away", file);
            await patient.AskAsync("reports", "update rollups set amount = amount - 1", _ct);
            var migrations = Directory
                .GetFiles(Repository.At("services", "Drills", "Data", "Migrations"), "*_*.cs")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(n => !n!.Contains('.', StringComparison.Ordinal));
            await patient.AskAsync(
                "drills",
                "insert into \"__EFMigrationsHistory\" values " + string.Join(", ", migrations.Select(m => $"('{m}', '10.0')")),
                _ct
            );
            await patient.AskAsync("organizations", "update audit_entries set actor = left(actor, -1) where position = 1", _ct);
            await patient.AskAsync("organizations", "alter table audit_entries enable trigger keep_audit_entry", _ct);
            await platform.UpAsync();
        }
    }

    // On a busy machine events are on their way for a moment.
    private async Task<List<Finding>> SettledAsync()
    {
        var findings = await Diagnosis.OfAsync(platform.Settings, quick: false, _ct);
        for (var attempt = 0; attempt < 10 && findings.Any(f => f.Level == Level.Fail); attempt++)
        {
            await Task.Delay(1000, _ct);
            findings = await Diagnosis.OfAsync(platform.Settings, quick: false, _ct);
        }

        return findings;
    }

    private static async Task<string> TextOfAsync(string bundle)
    {
        await using var archive = new TarReader(new GZipStream(File.OpenRead(bundle), CompressionMode.Decompress));
        var text = new StringWriter();
        while (await archive.GetNextEntryAsync() is { } entry)
        {
            await text.WriteAsync(await new StreamReader(entry.DataStream!).ReadToEndAsync());
        }

        return text.ToString();
    }
}
