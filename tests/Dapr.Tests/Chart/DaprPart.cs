using Dapr.Tests.Access;

namespace Dapr.Tests.Chart;

/// <summary>The chart's Dapr part alone, rendered by a stock Helm. Fixed values replace the rest of the chart.</summary>
internal static class DaprPart
{
    public const string Namespace = "city";

    private const string Rest = """
        {{- define "platform.metadata" -}}
        metadata:
          name: {{ .name }}
          namespace: {{ .root.Release.Namespace }}
          labels: {app.kubernetes.io/part-of: platform}
        {{- end }}
        """;

    private static readonly string Source = Path.Combine(Repository.Root, "charts/platform");

    /// <summary>The objects for these values, each as its kind.</summary>
    public static async Task<List<object>> RenderAsync(string values, string helm = Helm.Four, bool knowsDapr = true) =>
        [.. YamlDocuments.Read(await TemplateAsync(values, helm, knowsDapr)).Select(DaprObjects.Parse)];

    public static async Task<string> TemplateAsync(string values, string helm = Helm.Four, bool knowsDapr = true)
    {
        var folder = Directory.CreateTempSubdirectory("dapr-part-").FullName;
        try
        {
            foreach (
                var file in new[] { "templates/dapr", "dapr" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(Source, part)))
            )
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "Chart.yaml"), "apiVersion: v2\nname: platform\nversion: 0.1.0\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "templates/_rest.tpl"), Rest);
            await File.WriteAllTextAsync(
                Path.Combine(folder, "services.yaml"),
                string.Concat(PerCounty.Select(s => $"{s}: {{perCounty: true}}\n"))
            );
            await File.WriteAllTextAsync(Path.Combine(folder, "values.yaml"), "counties: {}\ndapr: {enabled: false}\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "given.yaml"), values);
            return await Helm.RunAsync(
                helm,
                [
                    "template",
                    "release",
                    folder,
                    "--namespace",
                    Namespace,
                    "--values",
                    Path.Combine(folder, "given.yaml"),
                    .. knowsDapr ? ["--api-versions", "dapr.io/v1alpha1"] : Array.Empty<string>(),
                ]
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Services of which a county may have a deployment of its own.</summary>
    public static readonly string[] PerCounty =
    [
        "organizations",
        "rescue-teams",
        "social-forces",
        "contingency-plans",
        "drills",
        "reports",
    ];
}
