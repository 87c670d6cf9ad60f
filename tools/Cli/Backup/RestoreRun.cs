using System.Text.Json;
using Npgsql;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.LocalStack;

namespace Platform.Cli.Backup;

/// <summary>Brings a backup back into an empty installation, and shows that it is what was saved. It ends with the services still
/// stopped.</summary>
internal sealed class RestoreRun(string folder, string? passphrase)
{
    private Manifest _manifest = null!;
    private Servers _servers = null!;
    private InstallationSettings _settings = null!;

    public async Task<RestoreReport> RunAsync(CancellationToken ct)
    {
        RequireStopped();
        await Steps.RunAsync(
            "核对备份",
            "checksums",
            async () =>
            {
                _manifest = Manifest.Read(folder);
                await Checksums.RequireAsync(folder, _manifest, ct);
                return $"{_manifest.MadeAt:u}, {_manifest.Sha256.Count} 文件 files";
            }
        );
        await Steps.RunAsync("密钥", "secrets", () => SecretsAsync(ct));
        _settings = Settings();
        _servers = new(_settings, Secrets.Local);
        var (server, broker) = (await _servers.StartPostgresAsync(ct), await _servers.StartRabbitMqAsync(ct));
        var databases = new List<(DatabaseEntry Entry, string Admin)>();
        await Steps.RunAsync(
            "恢复数据库",
            "databases",
            async () =>
            {
                foreach (var entry in _manifest.Databases)
                {
                    databases.Add((entry, await RestoreAsync(server, entry, ct)));
                }

                return $"{_manifest.Databases.Sum(d => d.Rows.Values.Sum())} 行 rows";
            }
        );
        await Steps.RunAsync("恢复文件", "files", FilesAsync);
        await Steps.RunAsync("队列", "queues", () => QueuesAsync(broker, ct));
        var resent = 0L;
        await Steps.RunAsync(
            "未送达的事件",
            "events to send again",
            async () =>
            {
                resent = await Resend.MarkAsync(
                    [.. databases.Where(d => d.Entry.Rows.ContainsKey("outbox")).Select(d => (d.Entry.Service, d.Admin))],
                    BrokerTopology.TypesByQueue(await File.ReadAllTextAsync(Path.Combine(folder, "broker.json"), ct)),
                    ct
                );
                return $"{resent}";
            }
        );
        _settings.Save();
        return new(
            _manifest.MadeAt,
            _manifest.Databases.Sum(d => d.Rows.Values.Sum()),
            _manifest.Files.Sum(f => f.Count),
            resent,
            _manifest.Databases.Where(d => d.AuditHead is not null).ToDictionary(d => d.Service, d => d.AuditHead!),
            _manifest.Damaged
        );
    }

    private static void RequireStopped()
    {
        if (Deployment.Of(InstallationSettings.Load()).FirstOrDefault(d => new ServiceProcess(d).Running is not null) is { } running)
        {
            throw new CliException(
                $"{running.Name} 正在运行，请先 ./platform reset。"
                    + $"{running.Name} runs; a backup is restored into an empty installation: ./platform reset first."
            );
        }
    }

    private async Task<string?> SecretsAsync(CancellationToken ct)
    {
        var file = Path.Combine(folder, SealedSecrets.FileName);
        if (passphrase is not null && File.Exists(file))
        {
            _ = Folders.Secrets;
            await SealedSecrets.OpenAsync(file, Folders.Secrets, passphrase, ct);
        }

        return
            IsSame(Secrets.PersonKey, _manifest.PersonKey) && (_manifest.PhoneKey is null || IsSame(Secrets.PhoneKey, _manifest.PhoneKey))
            ? null
            : throw new CliException(
                _manifest.HasSecrets
                    ? "备份中的密钥需用 --passphrase-file 打开。The backup's secrets are sealed: give --passphrase-file."
                    : "备份不含密钥，且此处没有同一人员密钥和号码密钥。"
                        + "The backup has no secrets, and this installation has not the same person key and phone key: "
                        + $"put the secrets of the old one into {Folders.Secrets} first."
            );
    }

    private static bool IsSame(string secret, string digest) =>
        Secrets.Local.IfKept(secret) is { } here && SealedSecrets.DigestOf(here) == digest;

    // Ports, folders and the gateway's port are this machine's own business.
    private InstallationSettings Settings()
    {
        var saved = JsonSerializer.Deserialize<InstallationSettings>(
            File.ReadAllText(Path.Combine(folder, "platform.json")),
            JsonSerializerOptions.Web
        )!;
        var here = InstallationSettings.Load();
        return here with
        {
            City = saved.City,
            Counties = saved.Counties,
            Cells = saved.Cells,
            CountyCells = saved.CountyCells,
            Port = InstallationSettings.Exist ? here.Port : saved.Port,
        };
    }

    private async Task<string> RestoreAsync(LocalPostgres server, DatabaseEntry entry, CancellationToken ct)
    {
        var access = await _servers.DatabaseOfAsync(Deployment.Pool(entry.Service), server, ct);
        var admin = new NpgsqlConnectionStringBuilder(server.AdminConnectionString) { Database = access.Name }.ConnectionString;
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(ct);
        if ((await Contents.ListAsync(connection, "select tablename::text from pg_tables where schemaname = 'public'", ct)).Count > 0)
        {
            throw new CliException(
                $"数据库 {access.Name} 不为空，请先 ./platform reset。Database {access.Name} is not empty; ./platform reset first."
            );
        }

        await PostgresTools.RunAsync(
            "pg_restore",
            admin,
            ["--exit-on-error", $"--dbname={access.Name}", Path.Combine(folder, entry.Dump)],
            ct
        );
        var found = await Contents.OfAsync(connection, entry.Service, entry.Dump, ct);
        var wrong = entry.Rows.Where(r => found.Rows.GetValueOrDefault(r.Key, -1) != r.Value).Select(r => r.Key).ToList();
        return wrong.Count == 0 && found.AuditHead == entry.AuditHead
            ? admin
            : throw new CliException(
                $"{entry.Service} 恢复后与备份不符：{string.Join("、", wrong)}。"
                    + $"What came back into {entry.Service} is not what was saved: "
                    + $"{string.Join(", ", wrong.DefaultIfEmpty("audit trail"))}."
            );
    }

    private async Task<string?> FilesAsync()
    {
        foreach (var entry in _manifest.Files.Where(f => f.Count > 0))
        {
            var from = Path.Combine(folder, "files", entry.Service);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(Deployment.Pool(entry.Service).Files, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to, overwrite: true);
            }
        }

        return await Task.FromResult($"{_manifest.Files.Sum(f => f.Count)}");
    }

    private async Task QueuesAsync(LocalRabbitMq broker, CancellationToken ct)
    {
        await broker.ControlAsync(["await_startup"], ct);
        await _servers.BrokersAsync(broker, ct); // the virtual hosts of the cells
        var file = Path.Combine(_settings.RabbitMq, "restored.json");
        File.Copy(Path.Combine(folder, "broker.json"), file, overwrite: true);
        await ServerAccount.OwnAsync(file, ct);
        await broker.ControlAsync(["import_definitions", file], ct);
    }
}

/// <summary>The result of a restore.</summary>
/// <param name="Resent">Events that will be sent again when the services start.</param>
/// <param name="AuditHeads">By service; the audit trails must still contain them.</param>
/// <param name="Damaged">Files the backup did not have either.</param>
internal sealed record RestoreReport(
    DateTimeOffset MadeAt,
    long Rows,
    int Files,
    long Resent,
    IReadOnlyDictionary<string, string> AuditHeads,
    IReadOnlyList<string> Damaged
);
