using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Platform.LocalStack;

namespace Charts.Tests;

/// <summary>As much of a Kubernetes API as Helm's <c>lookup</c> asks for: the Secrets of a namespace.</summary>
internal sealed class KnownSecrets : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, JsonObject> _secrets;
    private readonly Task _answering;
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public KnownSecrets(IEnumerable<KubernetesObject> secrets)
    {
        _secrets = secrets.ToDictionary(s => $"/api/v1/namespaces/city/secrets/{s.Name}", s => s.Json);
        var address = $"http://127.0.0.1:{FreePort.Any()}/";
        _listener.Prefixes.Add(address);
        _listener.Start();
        _answering = AnswerAsync();
        File.WriteAllText(Config, $$"""
            {"apiVersion": "v1", "kind": "Config", "current-context": "it",
             "clusters": [{"name": "it", "cluster": {"server": "{{address}}"} }], "users": [{"name": "it", "user": {} }],
             "contexts": [{"name": "it", "context": {"cluster": "it", "user": "it"} }]}
            """);
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
        switch (path)
        {
            case "/version":
                return """{"major": "1", "minor": "33", "gitVersion": "v1.33.0"}""";
            case "/api":
                return """{"kind": "APIVersions", "versions": ["v1"]}""";
            case "/apis":
                return """{"kind": "APIGroupList", "apiVersion": "v1", "groups": []}""";
            case "/api/v1":
                return """{"kind": "APIResourceList", "groupVersion": "v1", "resources": [{"name": "secrets", "singularName": "", "namespaced": true, "kind": "Secret", "verbs": ["get"]}]}""";
            default:
                if (_secrets.TryGetValue(path, out var secret))
                {
                    return secret.ToJsonString();
                }

                status = 404;
                return """{"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""";
        }
    }
}
