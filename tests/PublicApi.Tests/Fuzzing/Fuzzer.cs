using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PublicApi.Tests.Fuzzing;

/// <summary>
/// Sends one service what it does not expect: at every place of every body, in every parameter and header of every operation of the
/// document, one value at a time. The same seed sends the same requests.
/// </summary>
internal sealed class Fuzzer(JsonObject document, HttpClient client, int seed)
{
    private const string Place = "622921100";
    private const int Shown = 300;

    private readonly SampleBodies _bodies = new(document);
    private readonly Random _random = new(seed);
    private readonly List<string> _failures = [];

    /// <summary>Requests sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Every answer of 5xx, with the request.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>How often each class of answers came: what only gets 404 tries nothing.</summary>
    public Dictionary<int, int> Answers { get; } = [];

    private List<(string Path, string Verb, JsonObject Operation)> Operations =>
        [
            .. from path in document["paths"]!.AsObject()
            where path.Key.StartsWith("/v1/", StringComparison.Ordinal)
            from operation in path.Value!.AsObject()
            select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject()),
        ];

    /// <summary>Fits, breaks, and reads again: nothing that was taken may break a list or a sheet afterwards.</summary>
    public async Task RunAsync(int requests)
    {
        var operations = Operations;
        foreach (
            var (path, verb, operation) in operations.Where(o => o.Verb == "POST" && !o.Path.Contains("{id}", StringComparison.Ordinal))
        )
        {
            await SendAsync(verb, path, operation, null, Body(operation)?.ToJsonString(), harvest: true);
        }

        var all = operations.SelectMany(o => Variations(o.Path, o.Verb, o.Operation)).ToArray();
        _random.Shuffle(all);
        foreach (var variation in all.Take(requests))
        {
            await variation();
        }

        foreach (var (path, verb, operation) in operations.Where(o => o.Verb == "GET"))
        {
            await SendAsync(verb, path, operation, null, null);
        }
    }

    private IEnumerable<Func<Task>> Variations(string path, string verb, JsonObject operation)
    {
        foreach (var parameter in Parameters(operation).Where(p => p["in"]!.GetValue<string>() is "query" or "path"))
        {
            var name = parameter["name"]!.GetValue<string>();
            // The test's server refuses a path with NUL as an error of the test; Kestrel answers 400 before any code of ours.
            var inPath = parameter["in"]!.GetValue<string>() == "path";
            foreach (var bad in BadValues.Query.Where(bad => !inPath || !bad.Contains("%00", StringComparison.Ordinal)))
            {
                yield return () => SendAsync(verb, path, operation, (name, bad), Body(operation)?.ToJsonString());
            }
        }

        foreach (var accept in BadValues.Accepts)
        {
            yield return () => SendAsync(verb, path, operation, null, Body(operation)?.ToJsonString(), accept: accept);
        }

        if (operation["requestBody"] is null)
        {
            yield break;
        }

        foreach (var type in BadValues.ContentTypes)
        {
            yield return () => SendAsync(verb, path, operation, null, Body(operation)?.ToJsonString() ?? "a,b\n1", type);
        }

        var places = SampleBodies.Places(Body(operation)).ToList();
        foreach (var at in places)
        {
            foreach (var bad in BadValues.Json)
            {
                yield return () => SendAsync(verb, path, operation, null, Broken(Body(operation), at, bad));
            }
        }
    }

    private JsonNode? Body(JsonObject operation) =>
        operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema ? _bodies.Of(schema) : null;

    // The bad value is put in as text, so that what is no JSON number of .NET (1e400) and half characters can be sent too.
    private static string Broken(JsonNode? body, object[] at, string bad)
    {
        const string mark = "\"@bad@\"";
        if (at.Length == 0 || body is null)
        {
            return bad;
        }

        var holder = at.SkipLast(1).Aggregate(body, (node, key) => key is string name ? node[name]! : node[(int)key]!);
        switch (at[^1])
        {
            case string name:
                holder[name] = "@bad@";
                break;
            default:
                holder[(int)at[^1]] = "@bad@";
                break;
        }

        return body.ToJsonString().Replace(mark, bad, StringComparison.Ordinal);
    }

    private async Task SendAsync(
        string verb,
        string path,
        JsonObject operation,
        (string Name, string Value)? bad,
        string? body,
        string type = "application/json",
        string? accept = null,
        bool harvest = false
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), Address(path, operation, bad));
        if (body is not null || type != "application/json")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? ""));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        Sent++;
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _failures.Add($"{verb} {request.RequestUri} {e.GetType().Name}: {e.Message}");
            return;
        }

        using (answer)
        {
            var status = (int)answer.StatusCode;
            Answers[status] = Answers.GetValueOrDefault(status) + 1;
            var said = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            if (status >= (int)HttpStatusCode.InternalServerError && !IsPeerAway(said))
            {
                var sent =
                    body is null ? ""
                    : body.Length > Shown ? body[..Shown] + "…"
                    : body;
                _failures.Add($"{status} {verb} {request.RequestUri} [{type}] [{accept}] {sent} -> {Encoding.UTF8.GetString(said)}");
            }

            if (harvest && answer.StatusCode == HttpStatusCode.Created && Id(said) is { } id)
            {
                _bodies.Ids.Add(id);
            }
        }
    }

    // The service is alone here: what it must ask another service can't be answered.
    private static bool IsPeerAway(byte[] said) => Encoding.UTF8.GetString(said).Contains("peer.unavailable", StringComparison.Ordinal);

    private static string? Id(byte[] said)
    {
        try
        {
            return JsonNode.Parse(said)?["id"]?.GetValue<string>();
        }
        catch (Exception none) when (none is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private string Address(string path, JsonObject operation, (string Name, string Value)? bad)
    {
        var query = new List<string>();
        foreach (var parameter in Parameters(operation))
        {
            var (name, at) = (parameter["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>());
            var value = bad is { } wrong && wrong.Name == name ? wrong.Value : Uri.EscapeDataString(Fitting(name, parameter["schema"]));
            if (at == "path")
            {
                path = path.Replace($"{{{name}}}", value.Length == 0 ? "%20" : value, StringComparison.Ordinal);
            }
            else if (at == "query" && (bad?.Name == name || parameter["required"]?.GetValue<bool>() == true))
            {
                query.Add($"{name}={value}");
            }
        }

        return path + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    private string Fitting(string name, JsonNode? schema) =>
        name == "division" ? Place
        : name == "period" ? "2026"
        : _bodies.Resolved(schema)?["format"]?.GetValue<string>() == "uuid" && _bodies.Ids.Count > 0
            ? _bodies.Ids[_random.Next(_bodies.Ids.Count)]
        : Convert.ToString(_bodies.Of(schema, name)?.ToString(), CultureInfo.InvariantCulture) ?? "x";

    private static IEnumerable<JsonObject> Parameters(JsonObject operation) =>
        operation["parameters"]?.AsArray().OfType<JsonObject>() ?? [];
}
