using Dapr.Tests.Peers;
using Dapr.Tests.Sidecars;
using Grpc.Core;
using WeatherClient = Dapr.Tests.Protos.WeatherService.WeatherServiceClient;

namespace Dapr.Tests.Calls;

/// <summary>The same calls with a sidecar and without.</summary>
[Collection(nameof(Mesh))]
public sealed class CallTests(Mesh mesh)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_peer_is_asked_the_same_way_with_a_sidecar_and_without(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar);
        (await way.Weather.GetWeatherAsync(new() { Place = "here" })).Weather.ShouldBe("rain");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_stream_is_complete_although_it_lasts_longer_than_the_limit_of_a_call(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar, timeout: TimeSpan.FromSeconds(0.5));
        using var watching = way.Weather.Watch(new() { Answers = 12 });
        (await watching.ResponseStream.ReadAllAsync().CountAsync()).ShouldBe(12);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_refusal_of_the_peer_comes_through_as_it_was_said(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar);
        var refusal = await Should.ThrowAsync<RpcException>(async () => await way.Weather.GetWeatherAsync(new() { Place = "nowhere" }));
        refusal.StatusCode.ShouldBe(StatusCode.NotFound);
        refusal.Trailers.GetValue("error-code").ShouldBe("not-found");
        refusal.Status.Detail.ShouldContain("nowhere");
        refusal.Trailers.GetValue("peer").ShouldBeNull(); // it was there
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_fault_of_the_peer_is_not_taken_for_its_absence(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar);
        (
            await Should.ThrowAsync<RpcException>(async () => await way.Weather.GetWeatherAsync(new() { Place = "chaos" }))
        ).StatusCode.ShouldBe(StatusCode.Unknown);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Every_call_has_a_deadline_and_the_callers_own_counts(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar);
        await way.Weather.GetWeatherAsync(new() { Place = "here" });
        mesh.Received.Last.Deadline.ShouldBeInRange(DateTime.UtcNow, DateTime.UtcNow.AddSeconds(5));
        using (var watching = way.Weather.Watch(new() { Answers = 1 }))
        {
            await watching.ResponseStream.ReadAllAsync().CountAsync();
        }

        mesh.Received.Last.Deadline.ShouldBeInRange(DateTime.UtcNow.AddMinutes(29), DateTime.UtcNow.AddMinutes(30));
        (
            await Should.ThrowAsync<RpcException>(async () =>
                await way.Weather.GetWeatherAsync(new() { Place = "slow" }, deadline: DateTime.UtcNow.AddSeconds(0.2))
            )
        ).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_too_large_does_not_leave(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar);
        (
            await Should.ThrowAsync<RpcException>(async () =>
                await way.Weather.GetWeatherAsync(new() { Place = new string('x', 4 * 1024 * 1024) })
            )
        ).StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_peer_that_is_away_is_named(bool sidecar)
    {
        await using var way = await Way.ToAsync(mesh, sidecar, peerThere: false);
        foreach (
            Func<Task> call in (Func<Task>[])
                [
                    async () => await way.Weather.GetWeatherAsync(new() { Place = "here" }),
                    async () => await way.Weather.Watch(new() { Answers = 1 }).ResponseStream.MoveNext(default),
                ]
        )
        {
            var away = await Should.ThrowAsync<RpcException>(call);
            away.StatusCode.ShouldBe(StatusCode.Unavailable);
            away.Trailers.GetValue("peer").ShouldBe(Mesh.Peer);
        }
    }

    /// <summary>One way to the peer.</summary>
    private sealed class Way(WebApplication caller, TestSidecar? sidecar) : IAsyncDisposable
    {
        public WeatherClient Weather => caller.Services.GetRequiredService<WeatherClient>();

        public static async Task<Way> ToAsync(Mesh mesh, bool sidecar, TimeSpan? timeout = null, bool peerThere = true)
        {
            var address = peerThere ? mesh.PeerAddress : new Uri("http://127.0.0.1:9/");
            if (!sidecar)
            {
                return new Way(mesh.Caller($"--Services:Weather:Grpc={address}"), null);
            }

            var beside = await TestSidecar.StartAsync(
                new() { Apps = { [Mesh.Peer] = address }, Timeout = timeout ?? Timeout.InfiniteTimeSpan }
            );
            return new Way(mesh.Caller(beside.ForApplication), beside);
        }

        public async ValueTask DisposeAsync()
        {
            await caller.DisposeAsync();
            if (sidecar is not null)
            {
                await sidecar.DisposeAsync();
            }
        }
    }
}
