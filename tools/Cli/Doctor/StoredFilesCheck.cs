using Platform.Cli.Backup;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Checks that every stored file a record refers to exists in its folder; a sample is compared with its digest.</summary>
internal static class StoredFilesCheck
{
    private const int Read = 20;

    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres)
        {
            return [];
        }

        var (count, read, lost) = (0, 0, new List<string>());
        foreach (var service in Deployment.Pools(patient.Settings))
        {
            await using var connection = await patient.OpenAsync(service.Database, ct);
            var digests = await Contents.DigestsAsync(connection, ct);
            count += digests.Count;
            foreach (var (index, digest) in digests.OrderBy(_ => Random.Shared.Next()).Index())
            {
                var file = StoredFiles.PathOf(service.Files, digest);
                read += index < Read ? 1 : 0;
                if (!File.Exists(file) || (index < Read && await Checksums.OfFileAsync(file, ct) != digest))
                {
                    lost.Add($"{service.Name}/{digest[..12]}");
                }
            }
        }

        return lost.Count == 0
            ? [Finding.Ok("files", $"{count} 齐全，读验 {read} all there, {read} read against their digest")]
            :
            [
                Finding.Fail(
                    "files",
                    $"{lost.Count} 缺失或损坏 missing or damaged: {string.Join(", ", lost.Take(3))}",
                    "从备份取回 bring them back from a backup: files/<service>/"
                ),
            ];
    }
}
