using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo;

namespace Journeys.Tests;

/// <summary>
/// Officers of a county who appoint rangers, one after the other, and repeat nothing: every answer that is not a success is a failure that
/// a user would have seen. They stay below the rate limit of one user.
/// </summary>
/// <param name="first">The number of the first ranger; another story appoints others.</param>
internal sealed class CountyWriters(string url, UserSession session, DivisionCode county, IReadOnlyList<DemoDivision> villages, int first)
    : IDisposable
{
    private const int Writers = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http = new() { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<double> _milliseconds = [];
    private int _acknowledged;

    public int Acknowledged => _acknowledged;

    /// <summary>Answers that were no success, with the moment they came.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    /// <summary>Refusals with 503 and Retry-After, which say that the county is being moved; by the moment they came.</summary>
    public ConcurrentQueue<DateTime> Paused { get; } = [];

    public double Slowest => _milliseconds.DefaultIfEmpty().Max();

    public double Median => _milliseconds.Order().ElementAtOrDefault(_milliseconds.Count / 2);

    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(w))));

    /// <summary>Each writer finishes what it has begun.</summary>
    public void End() => _end.Cancel();

    public void Dispose()
    {
        _http.Dispose();
        _end.Dispose();
    }

    private async Task WriteAsync(int writer)
    {
        for (var n = 0; !_end.IsCancellationRequested; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await AppointAsync(villages[n % villages.Count].Code, $"1{3 + writer}{county.Value[^2..]}{first + n:0000000}");
            _milliseconds.Enqueue(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(Pause);
        }
    }

    private async Task AppointAsync(DivisionCode village, string phone)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/divisions/{village}/officers")
        {
            Content = JsonContent.Create(
                new
                {
                    kind = "forest-ranger",
                    person = new { name = "护林员", phone },
                    fullTime = false,
                    appointedOn = "2026-03-02",
                }
            ),
        };
        request.Headers.Authorization = new("Bearer", await session.TokenAsync(CancellationToken.None));
        request.Headers.Add("Idempotency-Key", $"ranger {phone}");
        try
        {
            using var answer = await _http.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                Interlocked.Increment(ref _acknowledged);
            }
            else if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null)
            {
                Paused.Enqueue(DateTime.UtcNow);
            }
            else
            {
                Failures.Enqueue($"{DateTime.UtcNow:HH:mm:ss.fff} {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }
        catch (HttpRequestException broken)
        {
            Failures.Enqueue($"{DateTime.UtcNow:HH:mm:ss.fff} {broken.Message}");
        }
    }
}
