using System.Net;
using System.Text.Json;
using Dapr.Client.Autogen.Grpc.v1;
using Dapr.Tests.Peers;
using Dapr.Tests.Sidecars;
using Grpc.Net.Client;
using Platform.LocalStack;
using DaprClient = Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient;
using WeatherClient = Dapr.Tests.Protos.WeatherService.WeatherServiceClient;

namespace Dapr.Tests.Calls;

/// <summary>Application and sidecar come and go in any order.</summary>
[Collection(nameof(Mesh))]
public sealed class StartTests(Mesh mesh)
{
    [Fact]
    public async Task A_service_starts_before_its_sidecar_and_names_the_missing_peer_meanwhile()
    {
        var port = FreePort.Any();
        await using var caller = await mesh.ServeAsync("--Dapr:Enabled=true", $"--DAPR_GRPC_PORT={port}");
        using var client = new HttpClient { BaseAddress = new Uri(caller.Urls.Single()) };
        await UntilAsync(async () => (await client.GetAsync("/readyz")).IsSuccessStatusCode);

        var refused = await client.GetAsync("/weather/here");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("code").GetString().ShouldBe("peer.unavailable");
        problem.GetProperty("title").GetString()!.ShouldContain(Mesh.Peer);

        await using var sidecar = await TestSidecar.StartAsync(new() { Apps = { [Mesh.Peer] = mesh.PeerAddress }, Port = port });
        // The channel waits a moment before it tries again.
        await UntilAsync(async () => (await client.GetAsync("/weather/here")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_call_under_way_is_answered_while_the_sidecar_blocks_its_shutdown()
    {
        await using var sidecar = await TestSidecar.StartAsync(
            new() { Apps = { [Mesh.Peer] = mesh.PeerAddress }, BlockShutdown = TimeSpan.FromSeconds(3) }
        );
        await using var caller = mesh.Caller(sidecar.ForApplication);
        var underWay = caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "slow" });
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{sidecar.Port}");
        await new DaprClient(channel).ShutdownAsync(new ShutdownRequest());
        // New calls too.
        (await caller.Services.GetRequiredService<WeatherClient>().GetWeatherAsync(new() { Place = "here" })).Weather.ShouldBe("rain");
        (await underWay).Weather.ShouldBe("rain");
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; !await holds(); attempt++)
        {
            attempt.ShouldBeLessThan(300);
            await Task.Delay(100);
        }
    }
}
