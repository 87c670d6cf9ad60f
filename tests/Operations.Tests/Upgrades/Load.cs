using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Testing.Services;

namespace Operations.Tests.Upgrades;

/// <summary>A light load of writes and reads over the replicas in rotation. Nothing is tried twice, so every failure is seen.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const string County = "622921";
    private const int Workers = 3;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _working;
    private volatile Uri[] _rotation;
    private int _turn;

    public Load(params Uri[] rotation)
    {
        _rotation = rotation;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            TestTokens.For("officer", $"county-officer@{County}")
        );
        _working = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(WorkAsync)));
    }

    /// <summary>What was acknowledged: the record's id and who took it.</summary>
    public ConcurrentDictionary<Guid, Uri> Acknowledged { get; } = [];

    public ConcurrentQueue<string> Failures { get; } = [];

    public int ReadCount { get; private set; }

    /// <summary>From now on requests go to these; those under way are let end.</summary>
    public async Task TurnToAsync(params Uri[] rotation)
    {
        _rotation = rotation;
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    public int TakenBy(Uri replica) => Acknowledged.Values.Count(by => by == replica);

    public async Task UntilTakenByAsync(Uri replica, int more)
    {
        var goal = TakenBy(replica) + more;
        for (var until = DateTime.UtcNow.AddMinutes(1); TakenBy(replica) < goal && DateTime.UtcNow < until; )
        {
            await Task.Delay(50);
        }

        TakenBy(replica).ShouldBeGreaterThanOrEqualTo(goal, string.Join("\n", Failures.Take(3)));
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _working;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var turn = Interlocked.Increment(ref _turn);
            var (rotation, replica) = (_rotation, default(Uri));
            replica = rotation[turn % rotation.Length];
            try
            {
                using var answer = await _http.PostAsJsonAsync(
                    new Uri(replica, $"/v1/divisions/{County}/milestones"),
                    new
                    {
                        kind = "survey",
                        title = $"upgrade {turn}",
                        on = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-2)),
                    }
                );
                answer.EnsureSuccessStatusCode();
                var id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();
                Acknowledged[id] = replica;
                var reader = _rotation[(turn + 1) % _rotation.Length]; // often the other version
                using var read = await _http.GetAsync(new Uri(reader, $"/v1/divisions/{County}/milestones/{id}"));
                read.EnsureSuccessStatusCode();
                ReadCount++;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                Failures.Enqueue($"{replica}: {e.Message}");
            }

            await Task.Delay(20);
        }
    }
}
