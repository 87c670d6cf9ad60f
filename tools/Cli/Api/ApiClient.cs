using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Cli.Api;

/// <summary>
/// The public API as one caller sees it. Every POST carries an Idempotency-Key, its caller's or a new one, so that
/// <see cref="Resilience"/> may send it again without doing it twice; a refusal is an <see cref="ApiProblemException"/>.
/// </summary>
internal sealed class ApiClient(Uri platform, Func<CancellationToken, Task<string>> token, string? through = null) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http = new(Resilience.NewHandler(GatewayConnection.Handler(through)))
    {
        BaseAddress = platform,
        Timeout = TimeSpan.FromMinutes(5),
    };

    public async Task<T> GetAsync<T>(string path, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, null, null, ct);
        return await ReadAsync<T>(answer, ct);
    }

    public Task<T> PostAsync<T>(string path, object body, CancellationToken ct) => PostAsync<T>(path, body, null, ct);

    public async Task<T> PostAsync<T>(string path, object body, string? idempotencyKey, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, JsonContent.Create(body, options: Json), idempotencyKey, null, ct);
        return await ReadAsync<T>(answer, ct);
    }

    /// <summary>Changes a record read before; <paramref name="etag"/> is the version it had then.</summary>
    public async Task<T> PutAsync<T>(string path, object body, string etag, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Put, path, JsonContent.Create(body, options: Json), null, etag, ct);
        return await ReadAsync<T>(answer, ct);
    }

    public async Task<T> UploadAsync<T>(string path, Upload upload, string? idempotencyKey, CancellationToken ct)
    {
        var content = new ByteArrayContent(upload.Content);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(upload.MediaType);
        using var form = new MultipartFormDataContent(Boundary(upload.Content)) { { content, "file", upload.Name } };
        using var answer = await SendAsync(HttpMethod.Post, path, form, idempotencyKey, null, ct);
        return await ReadAsync<T>(answer, ct);
    }

    /// <summary>Starts long work (202) and asks its status link until <paramref name="isDone"/>.</summary>
    /// <returns>The last status and the link it came from.</returns>
    public async Task<(T Status, string Link)> StartAndWaitAsync<T>(string path, object body, Func<T, bool> isDone, CancellationToken ct)
    {
        using var accepted = await SendAsync(HttpMethod.Post, path, JsonContent.Create(body, options: Json), null, null, ct);
        var link = accepted.Headers.Location?.ToString() ?? throw new CliException($"POST {path}: 没有状态链接 no status link");
        for (var wait = TimeSpan.FromMilliseconds(200); ; await Task.Delay(wait, ct))
        {
            if (await GetAsync<T>(link, ct) is var status && isDone(status))
            {
                return (status, link);
            }

            wait = wait < TimeSpan.FromSeconds(3) ? wait * 1.3 : wait;
        }
    }

    public async Task DownloadAsync(string path, string file, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, null, null, ct);
        await using var target = File.Create(file);
        await answer.Content.CopyToAsync(target, ct);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        string? idempotencyKey,
        string? etag,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new("Bearer", await token(ct));
        request.Headers.AcceptLanguage.ParseAdd("zh");
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey ?? Guid.CreateVersion7().ToString());
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        var answer = await _http.SendAsync(request, ct);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw new ApiProblemException(method, request.RequestUri, answer.StatusCode, await ProblemOfAsync(answer, ct));
        }
    }

    // The same file makes the same request: a random boundary would be another body under the same key.
    private static string Boundary(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken ct) =>
        (await answer.Content.ReadFromJsonAsync<T>(Json, ct))!;

    private static async Task<Problem> ProblemOfAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var text = await answer.Content.ReadAsStringAsync(ct);
        try
        {
            return JsonSerializer.Deserialize<Problem>(text, Json) ?? new(null, (int)answer.StatusCode, text, null, null);
        }
        catch (JsonException)
        {
            return new(null, (int)answer.StatusCode, text.Length > 0 ? text : answer.ReasonPhrase, null, null);
        }
    }
}
