using System.Text.Json.Nodes;
using Platform.Cli.Installation;

namespace Charts.Tests;

/// <summary>What the chart makes of values.</summary>
internal sealed record Rendering(IReadOnlyList<KubernetesObject> Objects)
{
    public static readonly string Chart = Path.Combine(Folders.Root, "charts", "platform");

    public IEnumerable<KubernetesObject> Of(string kind) => Objects.Where(o => o.Kind == kind);

    public KubernetesObject The(string kind, string name) => Objects.Single(o => o.Kind == kind && o.Name == name);

    /// <summary>Every kind that makes permanent pods.</summary>
    public IEnumerable<KubernetesObject> Workloads => Objects.Where(o => o.Kind is "Deployment" or "StatefulSet");

    public IEnumerable<KubernetesObject> WithPods => Objects.Where(o => o.PodSpec is not null);

    public static Task<Rendering> OfAsync(Helm helm, Shape shape) =>
        OfAsync(helm, shape.Files.Select(f => Path.Combine(Chart, f)), shape.ApiVersions);

    public static async Task<Rendering> OfAsync(Helm helm, JsonObject values, IEnumerable<string> apiVersions)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, values.ToJsonString());
            return await OfAsync(helm, [file], apiVersions);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<Rendering> OfAsync(
        Helm helm,
        IEnumerable<string> files,
        IEnumerable<string> apiVersions,
        params IEnumerable<string> more
    ) =>
        new([
            .. KubernetesObject.ReadAll(
                await helm.RunAsync([
                    "template",
                    "city",
                    Chart,
                    "--namespace",
                    "city",
                    .. files.SelectMany(f => new[] { "--values", f }),
                    .. apiVersions.SelectMany(v => new[] { "--api-versions", v }),
                    .. more,
                ])
            ),
        ]);
}
