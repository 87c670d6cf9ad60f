using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Script;

namespace Platform.Demo.Playing;

/// <summary>A signed-in account and what it asks of the platform; every call is counted.</summary>
internal sealed class SignedInUser(Actor actor, UserSession session, CallCounter tally) : IDisposable
{
    private const int LargestPage = 500;

    private readonly ApiClient _client = session.NewClient();

    public Task<T> GetAsync<T>(string path, CancellationToken ct) => CountedAsync(_client.GetAsync<T>(path, ct));

    public Task<T> PostAsync<T>(string path, object body, string key, CancellationToken ct) =>
        CountedAsync(_client.PostAsync<T>(path, body, key, ct));

    public Task<T> PutAsync<T>(string path, object body, int version, CancellationToken ct) =>
        CountedAsync(_client.PutAsync<T>(path, body, $"\"{version}\"", ct));

    public Task<T> UploadAsync<T>(string path, Upload upload, string key, CancellationToken ct) =>
        CountedAsync(_client.UploadAsync<T>(path, upload, key, ct));

    /// <summary>A complete list, page by page.</summary>
    public async Task<List<T>> ListAsync<T>(DivisionCode place, string collection, CancellationToken ct)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var query =
                $"{(collection.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={LargestPage}"
                + $"{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}";
            var page = await GetAsync<Page<T>>($"v1/divisions/{place}/{collection}{query}", ct);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);
        return all;
    }

    public void Dispose()
    {
        _client.Dispose();
        session.Dispose();
    }

    private Task<T> CountedAsync<T>(Task<T> call)
    {
        tally.Count(actor);
        return call;
    }
}
