using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialForces.Features.Agreements;
using SocialForces.Protos;

namespace SocialForces.Tests;

public sealed class MidnightTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    [Fact]
    public async Task At_midnight_in_Shanghai_after_its_last_day_the_force_is_unavailable_to_every_caller_before_any_job_runs()
    {
        var force = await service.VerifiedForceAsync("622921", "子夜救援队");
        var agreement = await service.SignedAgreementAsync("622921", force, Scenes.Terms(to: "2026-11-30"));
        using var county = service.As("county-officer@622921");
        using var channel = service.Peer();
        var peer = new SocialForcesService.SocialForcesServiceClient(channel);
        async Task<(int OverHttp, int OverGrpc)> AbleAsync() =>
            ((await county.GetsAsync("/v1/divisions/622921/forces/able?disaster=flood"))["items"]!.AsArray().Count, (
                    await peer.FindForcesAsync(
                        new()
                        {
                            Division = "622921100",
                            Disaster = "flood",
                            Longitude = 103.1,
                            Latitude = 35.5,
                        }
                    )
                ).Forces.Count);

        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 15, 59, 59, TimeSpan.Zero)); // 23:59:59 in Shanghai
        (await AbleAsync()).ShouldBe((1, 1));
        (await county.GetsAsync($"/v1/divisions/622921/agreements/{agreement}")).Text("state").ShouldBe("in-force");
        (await service.PublishedEventsAsync(agreement)).ShouldNotContain(e => e.Body.Contains("\"expired\"", StringComparison.Ordinal));

        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero));
        (await AbleAsync()).ShouldBe((0, 0));
        (await county.GetsAsync($"/v1/divisions/622921/agreements/{agreement}")).Text("state").ShouldBe("expired");
        await county.RefusesAsync(
            "/v1/divisions/622921/mobilizations",
            new
            {
                disaster = "flood",
                task = "转移群众",
                forceIds = new[] { force },
            },
            "agreement.not-in-force"
        );

        var calendar = service.Services.GetRequiredService<AgreementCalendarJob>();
        await calendar.PublishDueAsync(TestContext.Current.CancellationToken);
        await calendar.PublishDueAsync(TestContext.Current.CancellationToken);
        var published = (await service.PublishedEventsAsync(agreement)).FindAll(e =>
            e.Body.Contains("\"change\": \"expired\"") || e.Body.Contains("\"change\":\"expired\"")
        );
        System.Text.Json.Nodes.JsonNode.Parse(published.ShouldHaveSingleItem().Body)!.Text("on").ShouldBe("2026-12-01");
        (await service.PublishedEventsAsync(agreement)).Count(e => e.Type == "AgreementExpiring").ShouldBe(1);
        (await peer.FindForcesAsync(new() { Division = "622921100", Disaster = "flood" })).Forces.ShouldBeEmpty();
        (
            await Should.ThrowAsync<Grpc.Core.RpcException>(async () =>
                await peer.FindForcesAsync(new() { Division = "622921100", Disaster = "boredom" })
            )
        ).StatusCode.ShouldBe(Grpc.Core.StatusCode.InvalidArgument);
        using var other = service.As("county-officer@622922");
        (await other.GetAsync("/v1/divisions/622921/agreements")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
