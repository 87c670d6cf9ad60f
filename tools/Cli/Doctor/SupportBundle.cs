using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>An archive for support: the findings, the chosen settings, and the end of every log, redacted.</summary>
internal static class SupportBundle
{
    private const int LogLines = 3000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(string file, InstallationSettings settings, IReadOnlyList<Finding> findings, CancellationToken ct)
    {
        var redaction = Redaction.Local();
        await using var stream = new FileStream(file, FileMode.Create);
        await using var gzip = new GZipStream(stream, CompressionLevel.Optimal);
        await using var archive = new TarWriter(gzip);
        await AddAsync(archive, "doctor.json", JsonSerializer.Serialize(findings, Json), redaction, ct);
        await AddAsync(archive, "platform.json", JsonSerializer.Serialize(settings, Json), redaction, ct);
        var logs = Deployment.Of(settings).ToDictionary(d => d.Name, d => d.Log);
        logs["postgresql"] = Path.Combine(settings.Postgres, "postgresql.log");
        logs["rabbitmq"] = Path.Combine(settings.RabbitMq, "rabbitmq.log");
        foreach (var (name, log) in logs.Where(l => File.Exists(l.Value)))
        {
            await AddAsync(archive, $"logs/{name}.log", LogFile.End(log, LogLines), redaction, ct);
        }
    }

    private static async Task AddAsync(TarWriter archive, string name, string text, Redaction redaction, CancellationToken ct) =>
        await archive.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(redaction.Of(text))) },
            ct
        );
}
