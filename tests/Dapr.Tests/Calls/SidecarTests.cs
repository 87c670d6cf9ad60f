using System.Diagnostics;
using Dapr.Tests.Peers;
using Dapr.Tests.Sidecars;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Platform.Faults;
using WeatherClient = Dapr.Tests.Protos.WeatherService.WeatherServiceClient;

namespace Dapr.Tests.Calls;

/// <summary>What a sidecar receives, and what it would do to calls without it.</summary>
[Collection(nameof(Mesh))]
public sealed class SidecarTests(Mesh mesh)
{
    [Fact]
    public async Task A_call_names_its_target_and_only_a_stream_is_marked_as_one()
    {
        await using var sidecar = await TestSidecar.StartAsync(new() { Apps = { [Mesh.Peer] = mesh.PeerAddress } });
        await using var caller = mesh.Caller(sidecar.ForApplication);
        var weather = caller.Services.GetRequiredService<WeatherClient>();
        await weather.GetWeatherAsync(new() { Place = "here" });
        using var watching = weather.Watch(new() { Answers = 1 });
        await watching.ResponseStream.ReadAllAsync().CountAsync();

        sidecar
            .Passed.Select(p => p.Operation)
            .ShouldBe(["/platform.weather.v1.WeatherService/GetWeather", "/platform.weather.v1.WeatherService/Watch"]);
        sidecar.Passed.ShouldAllBe(p => p.Metadata["dapr-app-id"] == Mesh.Peer && p.Metadata.ContainsKey("grpc-timeout"));
        sidecar.Passed.Select(p => p.Metadata.GetValueOrDefault("dapr-stream")).ShouldBe([null, "true"]);
        sidecar.Passed.ShouldAllBe(p => !p.Metadata.ContainsKey("dapr-api-token")); // none was set
        mesh.Received.Last.Headers["Authorization"].ShouldStartWith("Bearer ");
    }

    [Fact]
    public async Task A_deployment_of_a_countys_own_is_called_by_its_own_name()
    {
        await using var sidecar = await TestSidecar.StartAsync(new() { Apps = { ["weather-622921"] = mesh.PeerAddress } });
        await using var caller = mesh.Caller([.. sidecar.ForApplication, "--Services:Weather:AppId=weather-622921"]);
        (await caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" })).Weather.ShouldBe("rain");
    }

    [Fact]
    public async Task The_sidecar_gets_the_token_it_asks_for_and_the_peer_does_not_see_it()
    {
        await using var sidecar = await TestSidecar.StartAsync(
            new() { Apps = { [Mesh.Peer] = mesh.PeerAddress }, Token = "of-this-sidecar" }
        );
        await using var caller = mesh.Caller([.. sidecar.ForApplication, "--DAPR_API_TOKEN=of-this-sidecar"]);
        await caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" });
        mesh.Received.Last.Headers.Keys.ShouldNotContain("dapr-api-token");

        await using var stranger = mesh.Caller([.. sidecar.ForApplication, "--DAPR_API_TOKEN=of-another"]);
        var refused = await Should.ThrowAsync<RpcException>(async () =>
            await stranger.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" })
        );
        refused.StatusCode.ShouldBe(StatusCode.Unauthenticated);
        ShouldBeOfTheSidecar(refused);
    }

    [Fact]
    public async Task A_peer_that_refuses_by_itself_is_told_from_its_sidecar()
    {
        await using var sidecar = await TestSidecar.StartAsync(new() { Apps = { [Mesh.Peer] = mesh.PeerAddress } });
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{sidecar.Port}", new() { HttpHandler = new SocketsHttpHandler() });
        var bare = new WeatherClient(channel.Intercept(new PeerRefusals(Mesh.Peer)));
        var refused = await Should.ThrowAsync<RpcException>(async () =>
            await bare.GetWeatherAsync(new(), new Metadata { { "dapr-app-id", Mesh.Peer } })
        );
        refused.StatusCode.ShouldBe(StatusCode.Unauthenticated);
        Transient.IsAway(refused).ShouldBeFalse();
    }

    // What daprd says of calls under way when it closes its pooled connection to a peer, or is restarted by a changed Configuration.
    [Fact]
    public async Task A_call_whose_connection_the_sidecar_closes_has_a_peer_that_is_away()
    {
        await using var sidecar = await TestSidecar.StartAsync(
            new() { Answers = (StatusCode.Cancelled, "grpc: the client connection is closing") }
        );
        await using var caller = mesh.Caller(sidecar.ForApplication);
        var weather = caller.Services.GetRequiredService<WeatherClient>();
        var away = await Should.ThrowAsync<RpcException>(async () => await weather.GetWeatherAsync(new()));
        using var watching = weather.Watch(new());
        var cut = await Should.ThrowAsync<RpcException>(async () => await watching.ResponseStream.ReadAllAsync().CountAsync());
        foreach (var one in new[] { away, cut })
        {
            one.StatusCode.ShouldBe(StatusCode.Unavailable);
            one.Trailers.GetValue("peer").ShouldBe(Mesh.Peer);
        }
    }

    [Fact]
    public async Task A_peer_the_sidecar_can_not_find_is_away()
    {
        await using var sidecar = await TestSidecar.StartAsync(new());
        await using var caller = mesh.Caller(sidecar.ForApplication);
        var away = await Should.ThrowAsync<RpcException>(async () =>
            await caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" })
        );
        away.StatusCode.ShouldBe(StatusCode.Unavailable); // daprd itself says UNKNOWN
        away.Status.Detail.ShouldContain("couldn't find service");
        away.Trailers.GetValue("peer").ShouldBe(Mesh.Peer);
    }

    [Fact]
    public async Task What_access_control_denies_is_denied_as_such()
    {
        await using var sidecar = await TestSidecar.StartAsync(
            new()
            {
                Apps = { [Mesh.Peer] = mesh.PeerAddress },
                Allows = (_, operation) => operation.EndsWith("/Watch", StringComparison.Ordinal),
            }
        );
        await using var caller = mesh.Caller(sidecar.ForApplication);
        var refused = await Should.ThrowAsync<RpcException>(async () =>
            await caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" })
        );
        refused.StatusCode.ShouldBe(StatusCode.PermissionDenied);
        ShouldBeOfTheSidecar(refused);
    }

    [Fact]
    public async Task Calls_that_say_nothing_are_refused_and_unmarked_streams_are_cut()
    {
        await using var sidecar = await TestSidecar.StartAsync(
            new() { Apps = { [Mesh.Peer] = mesh.PeerAddress }, Timeout = TimeSpan.FromSeconds(0.5) }
        );
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{sidecar.Port}");
        var bare = new WeatherClient(channel);
        (await Should.ThrowAsync<RpcException>(async () => await bare.GetWeatherAsync(new()))).Status.Detail.ShouldContain("dapr-app-id");

        var token = $"Bearer {Platform.Testing.Services.TestTokens.For("svc-bare", "service@*")}";
        using var unmarked = bare.Watch(new() { Answers = 12 }, new Metadata { { "dapr-app-id", Mesh.Peer }, { "Authorization", token } });
        await Should.ThrowAsync<RpcException>(async () => await unmarked.ResponseStream.ReadAllAsync().CountAsync());
    }

    [Fact]
    public async Task A_trace_goes_on_behind_the_sidecar_though_it_adds_its_own_span_beside_ours()
    {
        await using var sidecar = await TestSidecar.StartAsync(new() { Apps = { [Mesh.Peer] = mesh.PeerAddress } });
        await using var caller = mesh.Caller(sidecar.ForApplication);
        using var work = new Activity("work").SetIdFormat(ActivityIdFormat.W3C).Start();
        work.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        var answer = await caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" });

        var ours = sidecar.Passed.Single().Metadata["traceparent"];
        var arrived = mesh.Received.Last.Headers["traceparent"].Split(',', StringSplitOptions.TrimEntries);
        ours.ShouldContain(work.TraceId.ToHexString());
        arrived.Length.ShouldBe(2); // as daprd does it
        arrived[0].ShouldBe(ours);
        answer.TraceId.ShouldBe(work.TraceId.ToHexString());
        arrived[1].ShouldContain(answer.ParentId); // under the sidecar's span
        mesh.Received.Last.Headers["grpc-trace-bin"].ShouldNotBeEmpty();
    }

    // The peer never saw the call, so a request answers 503 with the peer's name, and a consumer waits.
    private static void ShouldBeOfTheSidecar(RpcException refused)
    {
        refused.Trailers.GetValue(PeerRefusals.RefusedBySidecar).ShouldNotBeNull();
        Transient.PeerIn(refused).ShouldBe(Mesh.Peer);
    }
}
