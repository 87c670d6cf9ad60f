using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Platform.LocalStack;

namespace Charts.Tests;

/// <summary>As much of a Kubernetes API as Helm asks when it renders for a cluster: which kinds there are, and the Secrets that
/// <c>lookup</c> reads.</summary>
internal sealed class KnownSecrets : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, JsonObject> _secrets;
    private readonly ILookup<string, (string Version, string Kind)> _kinds;
    private readonly Task _answering;
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    /// <param name="kinds">Objects of every kind that the cluster has.</param>
    public KnownSecrets(IEnumerable<KubernetesObject> secrets, IEnumerable<KubernetesObject> kinds)
    {
        _kinds = kinds
            .Select(o => (o.ApiVersion, o.Kind))
            .Distinct()
            .ToLookup(k => k.ApiVersion.Contains('/', StringComparison.Ordinal) ? k.ApiVersion.Split('/')[0] : "");
        _secrets = secrets.ToDictionary(s => $"/api/v1/namespaces/city/secrets/{s.Name}", s => Installed(s.Json));
        var address = $"http://127.0.0.1:{FreePort.Any()}/";
        _listener.Prefixes.Add(address);
        _listener.Start();
        _answering = AnswerAsync();
        File.WriteAllText(
            Config,
            $$"""
            {"apiVersion": "v1", "kind": "Config", "current-context": "it",
             "clusters": [{"name": "it", "cluster": {"server": "{{address}}"} }], "users": [{"name": "it", "user": {} }],
             "contexts": [{"name": "it", "context": {"cluster": "it", "user": "it"} }]}
            """
        );
    }

    /// <summary>A kubeconfig file that leads here.</summary>
    public string Config => Path.Combine(_folder, "kubeconfig");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var request = await _listener.GetContextAsync();
                var body = Encoding.UTF8.GetBytes(Answer(request.Request.Url!.AbsolutePath, out var status));
                (request.Response.StatusCode, request.Response.ContentType) = (status, "application/json");
                await request.Response.OutputStream.WriteAsync(body);
                request.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private string Answer(string path, out int status)
    {
        status = 200;
        if (path == "/version")
        {
            return """{"major": "1", "minor": "33", "gitVersion": "v1.33.0"}""";
        }

        if (path == "/api")
        {
            return """{"kind": "APIVersions", "versions": ["v1"]}""";
        }

        if (path == "/apis")
        {
            var groups = _kinds
                .Where(g => g.Key.Length > 0)
                .Select(g =>
                    $$"""{"name": "{{g.Key}}", "versions": """
                    + $$"""[{{string.Join(',', g.Select(k => k.Version).Distinct(StringComparer.Ordinal).Select(Version))}}]}"""
                );
            return $$"""{"kind": "APIGroupList", "apiVersion": "v1", "groups": [{{string.Join(',', groups)}}]}""";
        }

        if (
            _kinds.SelectMany(g => g).Where(k => path is "/api/v1" ? k.Version == "v1" : path == "/apis/" + k.Version).ToList() is
            { Count: > 0 } there
        )
        {
            return $$"""{"kind": "APIResourceList", "groupVersion": "{{there[0].Version}}", """
                + $$""" "resources": [{{string.Join(',', there.Select(k => Resource(k.Kind)))}}]}""";
        }

        if (_secrets.TryGetValue(path, out var secret))
        {
            return secret.ToJsonString();
        }

        status = 404;
        return """{"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""";
    }

    // As an installation leaves it, with Helm's mark on it.
    private static JsonObject Installed(JsonObject secret)
    {
        var copy = (JsonObject)secret.DeepClone();
        var annotations = copy["metadata"]!["annotations"] as JsonObject ?? [];
        (annotations["meta.helm.sh/release-name"], annotations["meta.helm.sh/release-namespace"]) = ("city", "city");
        copy["metadata"]!["annotations"] = annotations.DeepClone();
        return copy;
    }

    private static string Version(string version) => $$"""{"groupVersion": "{{version}}", "version": "{{version.Split('/')[^1]}}"}""";

    private static string Resource(string kind)
    {
        var name = kind.ToLowerInvariant();
        name =
            name.EndsWith('y') ? name[..^1] + "ies"
            : name.EndsWith('s') ? name + "es"
            : name + "s";
        return $$"""{"name": "{{name}}", "singularName": "", "namespaced": true, "kind": "{{kind}}", "verbs": ["get"]}""";
    }
}
