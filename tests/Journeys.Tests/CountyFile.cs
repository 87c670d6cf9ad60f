using System.Net.Http.Json;
using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Paper;

namespace Journeys.Tests;

/// <summary>A picture that a user of the county stores in the platform.</summary>
internal sealed class CountyFile(string url, UserSession session, DivisionCode county, int number) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(url) };
    private readonly byte[] _content = Picture.Numbered(number);
    private string _path = "";

    public async Task<CountyFile> UploadedAsync()
    {
        using var request = await RequestAsync(HttpMethod.Post, $"v1/divisions/{county}/files?name=a.png");
        request.Content = new ByteArrayContent(_content);
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        _path = $"v1/divisions/{county}/files/{(await answer.Content.ReadFromJsonAsync<Stored>())!.Id}/content";
        return this;
    }

    public async Task<bool> IsThereAsync()
    {
        using var request = await RequestAsync(HttpMethod.Get, _path);
        using var answer = await _http.SendAsync(request);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsByteArrayAsync()).SequenceEqual(_content);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, string path) =>
        new(method, path) { Headers = { Authorization = new("Bearer", await session.TokenAsync(CancellationToken.None)) } };

    private sealed record Stored(Guid Id);
}
