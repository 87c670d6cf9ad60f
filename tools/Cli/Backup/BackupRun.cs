using System.Reflection;
using System.Text.Json;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.LocalStack;

namespace Platform.Cli.Backup;

/// <summary>Writes all databases as of one moment, their files, the broker's definitions and what was chosen, while everything
/// runs.</summary>
internal sealed class BackupRun(InstallationSettings settings, string folder, string? passphrase)
{
    private readonly Servers _servers = new(settings, Secrets.Local);

    public async Task<Manifest> RunAsync(CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CliException($"{folder} 不是空文件夹。It is not empty; a backup goes into a folder of its own.");
        }

        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); // it holds persons' data
        var server = await _servers.StartPostgresAsync(ct);
        var (databases, files, damaged, held) = (new List<DatabaseEntry>(), new List<FilesEntry>(), new List<string>(), TimeSpan.Zero);
        await Steps.RunAsync(
            "数据库",
            "databases",
            async () =>
            {
                var pools = Deployment.Pools(settings).ToList();
                await using var moment = await ConsistentSnapshot.FixAsync(server, pools.Select(p => p.Database), ct);
                held = moment.Held;
                Directory.CreateDirectory(Path.Combine(folder, "databases"));
                foreach (var service in pools)
                {
                    var (connection, snapshot) = moment.Snapshots[service.Database];
                    var dump = Path.Combine("databases", service.Database + ".dump");
                    databases.Add(await Contents.OfAsync(connection, service.Name, dump, ct));
                    await PostgresTools.RunAsync(
                        "pg_dump",
                        connection.ConnectionString + $";Password={Secrets.Local.Of(Secrets.Postgres)}",
                        ["--format=custom", $"--snapshot={snapshot}", $"--file={Path.Combine(folder, dump)}"],
                        ct
                    );
                    var (entry, lost) = await StoredFiles.CopyAsync(
                        service.Name,
                        await Contents.DigestsAsync(connection, ct),
                        service.Files,
                        Path.Combine(folder, "files", service.Name),
                        ct
                    );
                    files.Add(entry);
                    damaged.AddRange(lost);
                }

                return $"{databases.Sum(d => d.Rows.Values.Sum())} 行 rows, "
                    + $"{files.Sum(f => f.Count)} 文件 files, {held.TotalMilliseconds:0} ms";
            }
        );
        await Steps.RunAsync("消息中间件定义", "broker definitions", () => DefinitionsAsync(ct));
        if (passphrase is not null)
        {
            await Steps.RunAsync(
                "密钥",
                "secrets",
                () => SealedSecrets.SealAsync(Folders.Secrets, Path.Combine(folder, SealedSecrets.FileName), passphrase, ct)
            );
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "platform.json"),
            JsonSerializer.Serialize(settings, JsonSerializerOptions.Web),
            ct
        );
        var manifest = new Manifest(
            Manifest.CurrentFormat,
            DateTimeOffset.UtcNow,
            Version,
            settings.City,
            settings.Counties,
            SealedSecrets.DigestOf(Secrets.Local.Of(Secrets.PersonKey)),
            SealedSecrets.DigestOf(Secrets.Local.Of(Secrets.PhoneKey)),
            passphrase is not null,
            Math.Round(held.TotalMilliseconds, 1),
            databases,
            files,
            damaged,
            await Checksums.OfAsync(folder, ct)
        );
        manifest.Write(folder);
        return manifest;
    }

    private static string Version =>
        typeof(BackupRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;

    private async Task DefinitionsAsync(CancellationToken ct)
    {
        var broker = await _servers.StartRabbitMqAsync(ct);
        var all = await broker.ControlAsync(["--quiet", "export_definitions", "-", "--format", "json"], ct);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "broker.json"),
            BrokerTopology.Of(all[all.IndexOf('{', StringComparison.Ordinal)..]),
            ct
        );
    }
}
