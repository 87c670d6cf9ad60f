using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Cli.Backup;

/// <summary>The contents of a backup, so that a restore can check that it is complete and was restored completely.</summary>
/// <param name="Version">Of the code that made it.</param>
/// <param name="PersonKey">Digest of the key of the persons' hashes; with another key no person would be recognized.</param>
/// <param name="PhoneKey">Digest of the key of the mobile numbers, which only it can open; null in a backup of numbers that are not
/// sealed.</param>
/// <param name="HeldMilliseconds">How long writers waited while the moment of the backup was fixed.</param>
/// <param name="Damaged">Stored files that were missing or did not match their digest when the backup was made.</param>
/// <param name="Sha256">Of every file of the backup except this one, by its path.</param>
internal sealed record Manifest(
    int Format,
    DateTimeOffset MadeAt,
    string Version,
    string City,
    IReadOnlyList<string> Counties,
    string PersonKey,
    string? PhoneKey,
    bool HasSecrets,
    double HeldMilliseconds,
    IReadOnlyList<DatabaseEntry> Databases,
    IReadOnlyList<FilesEntry> Files,
    IReadOnlyList<string> Damaged,
    SortedDictionary<string, string> Sha256
)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Manifest Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            throw new CliException(
                $"{folder} 不是备份（无 {FileName}）。It is no backup, or one that did not finish: there is no {FileName}."
            );
        }

        var manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllText(file), Json)!;
        return manifest.Format == CurrentFormat
            ? manifest
            : throw new CliException(
                $"备份格式 {manifest.Format} 不受支持。This version reads backups of format {CurrentFormat}, not {manifest.Format}."
            );
    }

    /// <summary>Written last, at one stroke: a folder without it is half a backup.</summary>
    public void Write(string folder)
    {
        var file = Path.Combine(folder, FileName);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this, Json));
        File.Move(file + ".new", file);
    }
}

/// <summary>One database at the moment of the backup.</summary>
/// <param name="At">By the database's clock.</param>
/// <param name="AuditHead">The last seal as <c>position:seal</c>; null without an audit trail.</param>
/// <param name="Rows">By table.</param>
internal sealed record DatabaseEntry(
    string Service,
    string Dump,
    DateTimeOffset At,
    string Migration,
    string? AuditHead,
    SortedDictionary<string, long> Rows
);

/// <summary>The stored files of a service.</summary>
internal sealed record FilesEntry(string Service, int Count, long Bytes);
