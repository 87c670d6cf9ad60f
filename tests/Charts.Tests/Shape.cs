namespace Charts.Tests;

/// <summary>Values files that are merged, and what the cluster has in addition to Kubernetes itself.</summary>
internal sealed record Shape(string Name, string[] Files, string[] ApiVersions)
{
    public static readonly string[] Operators =
    [
        "keda.sh/v1alpha1",
        "monitoring.coreos.com/v1",
        "gateway.networking.k8s.io/v1",
        "postgresql.cnpg.io/v1",
        "rabbitmq.com/v1beta1",
        "external-secrets.io/v1",
        "dapr.io/v1alpha1",
    ];

    public static readonly Shape[] All =
    [
        new("dev", ["values-dev.yaml"], []),
        new("dev, a county dedicated", ["values-dev.yaml", "values-county-flood.yaml"], []),
        new("city", ["values-city.yaml"], Operators),
        new("city, operators not known", ["values-city.yaml", "values-county-flood.yaml"], []),
        new("city in a flood", ["values-city.yaml", "values-county-flood.yaml"], Operators),
        .. Directory
            .GetFiles(Path.Combine(Rendering.Chart, "ci"), "*-values.yaml")
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .Select(f => new Shape("ci: " + f, ["ci/" + f], Operators)),
    ];

    public static readonly TheoryData<string, string> WithBothHelms =
    [
        .. All.SelectMany(s => new[] { Helm.Three, Helm.Four }.Select(h => new TheoryDataRow<string, string>(s.Name, h.Name))),
    ];

    public static readonly TheoryData<string> Names = [.. All.Select(s => s.Name)];

    private static readonly Dictionary<(string, string), Task<Rendering>> Rendered = [];

    public static Shape Named(string name) => All.Single(s => s.Name == name);

    /// <summary>The same rendering for every test that looks at it.</summary>
    public static Task<Rendering> RenderingOfAsync(string name, string helm = "helm 4")
    {
        lock (Rendered)
        {
            return Rendered.TryGetValue((name, helm), out var known)
                ? known
                : Rendered[(name, helm)] = Rendering.OfAsync(Helm.Named(helm), Named(name));
        }
    }
}
