using Grpc.Core;
using Grpc.Net.Client;
using Platform.Hosting.Protos;
using Platform.Hosting.Tests.Notes;
using Platform.Testing.Services;

namespace Platform.Hosting.Tests;

public sealed class JournalTests
{
    [Fact]
    public async Task A_peer_can_replay_all_events_in_the_order_they_were_written()
    {
        await using var service = await NotesService.StartAsync();
        var published = await service.PublishEventsAsync(5);
        var replayed = await ReplayAsync(service, "service@*", afterId: 0);
        replayed.Select(e => e.Type).Distinct().ShouldBe(["MilestoneReached"]);
        replayed.Select(e => System.Text.Json.JsonDocument.Parse(e.Body).RootElement.GetProperty("eventId").GetGuid()).ShouldBe(published);
        (await ReplayAsync(service, "service@*", replayed[2].Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_user_does_not_see_it()
    {
        await using var service = await NotesService.StartAsync();
        (await Should.ThrowAsync<RpcException>(() => ReplayAsync(service, "city-admin@*", 0))).StatusCode.ShouldBe(
            StatusCode.PermissionDenied
        );
    }

    [Fact]
    public async Task A_service_whose_calls_of_it_are_not_on_the_list_does_not_see_it()
    {
        await using var service = await NotesService.StartAsync();
        (await Should.ThrowAsync<RpcException>(() => ReplayAsync(service, "service@*", 0, "svc-social-forces"))).StatusCode.ShouldBe(
            StatusCode.PermissionDenied
        );
    }

    private static async Task<List<ReplayResponse>> ReplayAsync(
        NotesService service,
        string grant,
        long afterId,
        string caller = "svc-reports"
    )
    {
        using var channel = GrpcChannel.ForAddress(service.GrpcAddress);
        var headers = new Metadata { { "Authorization", $"Bearer {TestTokens.For(caller, grant)}" } };
        using var call = new EventJournalService.EventJournalServiceClient(channel).Replay(
            new ReplayRequest { AfterId = afterId },
            headers
        );
        return await call.ResponseStream.ReadAllAsync().ToListAsync();
    }
}
