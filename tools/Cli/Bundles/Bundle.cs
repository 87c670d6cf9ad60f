using System.ComponentModel;
using Platform.Cli.Containers;
using Platform.LocalStack;

namespace Platform.Cli.Bundles;

/// <summary>
/// A folder that contains an installation for a network without the internet: the images in one archive (they share most layers), the files
/// for compose and Helm, checksums of everything, and a script that checks, loads and pushes.
/// </summary>
internal sealed class Bundle(string root, string folder, Compose compose)
{
    private const string Images = "images.tar.gz";

    /// <summary>Makes it in a new or empty folder.</summary>
    /// <param name="observability">With the images of what watches the platform.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<BundleContents> MakeAsync(bool observability, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CliException($"目录 {folder} 不为空。The folder is not empty.");
        }

        var images = await compose.ImagesAsync(observability ? "observability" : null, ct);
        foreach (var image in images)
        {
            await RequireAsync(image, ct);
        }

        await Subprocess.RunAsync(
            [
                "bash",
                "-c",
                "set -o pipefail; out=$1; shift; docker save \"$@\" | gzip -6 >\"$out\"",
                "bash",
                Path.Combine(folder, Images),
                .. images,
            ],
            ct: ct
        );
        await File.WriteAllLinesAsync(Path.Combine(folder, "images.txt"), images, ct);
        await CopyAsync(
            [
                "docker-compose.yml",
                ".env.example",
                "LICENSE",
                "deploy/rabbitmq",
                "deploy/observability",
                "charts/platform/alerts",
                "charts/platform/dashboards",
            ],
            ct
        );
        foreach (var file in Directory.GetFiles(Path.Combine(root, "deploy", "bundle")))
        {
            var copy = Path.Combine(folder, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetUnixFileMode(copy, File.GetUnixFileMode(file));
        }

        var chart = await PackChartAsync(ct);
        await Checksums.WriteAsync(folder, ct);
        return new(folder, images, chart, new FileInfo(Path.Combine(folder, Images)).Length);
    }

    // An image of ours is built, others are fetched.
    private async Task RequireAsync(string image, CancellationToken ct)
    {
        try
        {
            await Subprocess.RunAsync(["docker", "image", "inspect", image], ct: ct);
        }
        catch (Win32Exception none)
        {
            throw new CliException("需要容器引擎（docker）。A container engine (docker) is needed.", none);
        }
        catch (SubprocessFailedException)
        {
            await FetchAsync(image, ct);
        }
    }

    private static async Task FetchAsync(string image, CancellationToken ct)
    {
        try
        {
            await Subprocess.RunAsync(["docker", "pull", "-q", image], ct: ct);
        }
        catch (SubprocessFailedException e)
        {
            throw new CliException(
                $"没有镜像 {image}，也取不到；平台自己的镜像用 docker compose build 构建。"
                    + $"The image is not here and can't be fetched; the platform's own are built with docker compose build.\n{e.Message}",
                e
            );
        }
    }

    private async Task CopyAsync(IEnumerable<string> paths, CancellationToken ct)
    {
        foreach (var path in paths.Where(p => Path.Exists(Path.Combine(root, p))))
        {
            await Subprocess.RunAsync(["cp", "-r", "--parents", path, folder], folder: root, ct: ct);
        }
    }

    // Helm's package if Helm is installed; else the chart's files, packed the same way.
    private async Task<string?> PackChartAsync(CancellationToken ct)
    {
        var chart = Path.Combine(root, "charts", "platform");
        if (!File.Exists(Path.Combine(chart, "Chart.yaml")))
        {
            return null;
        }

        try
        {
            await Subprocess.RunAsync(["helm", "package", chart, "--destination", folder], ct: ct);
        }
        catch (Win32Exception)
        {
            await Subprocess.RunAsync(
                ["tar", "-C", Path.Combine(root, "charts"), "-czf", Path.Combine(folder, "platform-chart.tgz"), "platform"],
                ct: ct
            );
        }

        return Path.GetFileName(Directory.GetFiles(folder, "platform*.tgz").Single());
    }
}
