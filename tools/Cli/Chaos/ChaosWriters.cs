using System.Collections.Concurrent;
using System.Net;
using Platform.Cli.Api;
using Platform.Core;

namespace Platform.Cli.Chaos;

/// <summary>
/// Writers that issue documents through the gateway while faults happen. A write is repeated under its own Idempotency-Key until it is
/// acknowledged, as a careful caller does, so that in the end every row has an acknowledgement.
/// </summary>
internal sealed class ChaosWriters(ApiClient client, IReadOnlyList<string> places, string run) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // A write under way is repeated for this long after the end.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _giveUp = new();
    private Task _working = Task.CompletedTask;
    private int _written;
    private int _failures;

    /// <summary>The documents that were acknowledged.</summary>
    public ConcurrentDictionary<Guid, byte> Acknowledged { get; } = [];

    /// <summary>Writes that were never acknowledged, or refused for good.</summary>
    public ConcurrentQueue<string> GivenUp { get; } = [];

    /// <summary>Answers that were no success; each was followed by another try.</summary>
    public int Failures => _failures;

    /// <summary>What the title of every document of this run begins with.</summary>
    public string Title => $"演练写入 {run} ";

    public void Start(int writers) => _working = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WorkAsync)));

    /// <summary>Ends when the writes under way are acknowledged.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        _giveUp.CancelAfter(Grace);
        await _working;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _giveUp.CancelAsync();
        await _working;
        _end.Dispose();
        _giveUp.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await WriteAsync(Interlocked.Increment(ref _written));
            await Task.Delay(Pause);
        }
    }

    private async Task WriteAsync(int number)
    {
        var document = new
        {
            title = $"{Title}{number}",
            issuer = "演练办公室",
            category = "other",
            issuedOn = BusinessTime.DateOf(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        while (true)
        {
            try
            {
                var path = $"v1/divisions/{places[number % places.Count]}/documents";
                var written = await client.PostAsync<Written>(path, document, $"chaos {run} {number}", _giveUp.Token);
                Acknowledged[written.Id] = 0;
                return;
            }
            catch (OperationCanceledException) when (_giveUp.IsCancellationRequested)
            {
                GivenUp.Enqueue($"{document.title}: no acknowledgement");
                return;
            }
            catch (ApiProblemException refused) when (IsRefusal(refused.Status))
            {
                GivenUp.Enqueue($"{document.title}: {refused.Message}");
                return;
            }
            catch (Exception)
            {
                Interlocked.Increment(ref _failures);
                await Task.Delay(PauseAfterFailure);
            }
        }
    }

    // 401 and 409: the token or an earlier try of this very write may be under way.
    private static bool IsRefusal(HttpStatusCode status) =>
        status
            is >= HttpStatusCode.BadRequest
                and < HttpStatusCode.InternalServerError
                and not (
                    HttpStatusCode.Unauthorized
                    or HttpStatusCode.Conflict
                    or HttpStatusCode.TooManyRequests
                    or HttpStatusCode.RequestTimeout
                );

    private sealed record Written(Guid Id);
}
