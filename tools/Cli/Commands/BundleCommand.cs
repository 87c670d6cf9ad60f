using System.CommandLine;
using Platform.Cli.Bundles;
using Platform.Cli.Containers;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Everything an installation needs in one folder, for networks without the internet.</summary>
internal static class BundleCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "目标目录（新建或为空）。A new or empty folder.", Required = true };
        var observability = new Option<bool>("--observability")
        {
            Description = "包含监控组件的镜像。With the images of collector, Prometheus, Grafana, Tempo and Loki.",
        };
        var command = new Command("bundle", "制作离线安装包。Makes a bundle for installing without the internet.") { to, observability };
        command.SetAction(
            async (parse, ct) =>
            {
                var bundle = new Bundle(
                    Folders.Root,
                    Path.GetFullPath(parse.GetRequiredValue(to)),
                    new Compose(Folders.Root, new Dictionary<string, string>())
                );
                BundleContents? contents = null;
                await Steps.RunAsync(
                    "离线安装包",
                    "bundle",
                    async () =>
                    {
                        contents = await bundle.MakeAsync(parse.GetValue(observability), ct);
                    }
                );
                Output.Write(
                    parse,
                    contents!,
                    console =>
                    {
                        var images = $"{contents!.Images.Count} 个镜像 images, {contents.ImageBytes / 1_000_000} MB";
                        console.MarkupLineInterpolated(
                            $"{contents.Folder}  [grey]{images}；chart: {contents.Chart ?? "无 none"}；安装见 README.md[/]"
                        );
                    }
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
