using System.Net;
using SocialForces.Features.Forces;

namespace SocialForces.Tests;

public sealed class AgreementsApiTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    [Fact]
    public async Task Both_sides_sign_with_accounts_of_their_own_each_at_its_own_place()
    {
        // The force is registered in another county than the bureau it signs with.
        var force = await service.VerifiedForceAsync("622922", "太子山救援队", "leader-1");
        using var bureau = service.As("county-officer@622921");
        using var leader = service.Leader("leader-1", "622922");
        using var stranger = service.Leader("leader-x", "622922");
        using var otherCounty = service.As("county-officer@622922");
        var draft = await bureau.PostsAsync(
            "/v1/divisions/622921/agreements",
            new { forceId = force, terms = Scenes.Terms() },
            HttpStatusCode.Created
        );
        var (atBureau, atForce) = (
            $"/v1/divisions/622921/agreements/{draft.Text("id")}",
            $"/v1/divisions/622922/agreements/{draft.Text("id")}"
        );
        (await leader.GetsAsync("/v1/divisions/622922/agreements")).Each("state").ShouldBe(["draft"]);
        (await stranger.GetsAsync("/v1/divisions/622922/agreements")).Each("id").ShouldBeEmpty();
        await stranger.RefusesAsync($"{atForce}/confirm", new { side = "force" }, "force.not-yours", HttpStatusCode.Forbidden);
        await leader.RefusesAsync($"{atForce}/confirm", new { side = "bureau" }, "agreement.not-the-bureau", HttpStatusCode.Forbidden);
        await bureau.RefusesAsync($"{atBureau}/confirm", new { side = "force" }, "force.not-yours", HttpStatusCode.Forbidden);
        await otherCounty.RefusesAsync($"{atForce}/confirm", new { side = "bureau" }, "force.not-yours", HttpStatusCode.Forbidden);
        await otherCounty.RefusesAsync($"{atForce}/suspend", new { reason = "不归它管" }, "not-found", HttpStatusCode.NotFound);
        (await leader.PostsAsync($"{atForce}/confirm", new { side = "force", on = "2026-11-20" })).Text("state").ShouldBe("draft");
        var signed = await bureau.PostsAsync($"{atBureau}/confirm", new { side = "bureau", on = "2026-11-21" });
        (signed.Text("state"), signed.Text("signedOn"), signed.Text("forceSignature", "by")).ShouldBe(
            ("in-force", "2026-11-21", "leader-1")
        );
        signed["inForce"]![0]!.Text("first").ShouldBe("2026-11-21");
        (await service.PublishedEventsAsync(draft.Text("id"))).Single().Type.ShouldBe("AgreementChanged");
    }

    [Fact]
    public async Task Two_agreements_of_the_same_two_do_not_overlap_but_one_renews_the_other()
    {
        var force = await service.VerifiedForceAsync("622923", "黄河救援队", "leader-2");
        var first = await service.SignedAgreementAsync("622923", force);
        using var bureau = service.As("county-officer@622923");
        using var leader = service.Leader("leader-2", "622923");
        const string agreements = "/v1/divisions/622923/agreements";
        var second = await bureau.PostsAsync(
            agreements,
            new { forceId = force, terms = Scenes.Terms("2026-06-01", "2027-06-01") },
            HttpStatusCode.Created
        );
        await bureau.PostsAsync($"{agreements}/{second.Text("id")}/confirm", new { side = "bureau" });
        await leader.RefusesAsync($"{agreements}/{second.Text("id")}/confirm", new { side = "force" }, "agreement.overlaps");

        await bureau.RefusesAsync($"{agreements}/{first}/renew", new { to = "2027-12-31", from = "2026-12-31" }, "agreement.not-renewable");
        var renewal = await bureau.PostsAsync($"{agreements}/{first}/renew", new { to = "2027-12-31" }, HttpStatusCode.Created);
        renewal.Text("from").ShouldBe("2027-01-01");
        await bureau.PostsAsync($"{agreements}/{renewal.Text("id")}/confirm", new { side = "bureau" });
        (await leader.PostsAsync($"{agreements}/{renewal.Text("id")}/confirm", new { side = "force" })).Text("state").ShouldBe("signed");
        (await bureau.GetsAsync($"{agreements}/{first}")).Text("renewedBy").ShouldBe(renewal.Text("id"));
        (await bureau.GetsAsync($"{agreements}?asOf=2027-01-01&state=in-force")).Each("id").ShouldBe([renewal.Text("id")]);
        (await bureau.GetsAsync($"{agreements}?state=in-force")).Each("id").ShouldBe([first]);
        (await bureau.GetsAsync($"{agreements}?expiringWithin=90")).Each("id").ShouldBe([first]);
        (await bureau.GetsAsync($"{agreements}?expiringWithin=10")).Each("id").ShouldBeEmpty();
    }

    [Fact]
    public async Task Suspended_ended_or_outside_its_coverage_it_brings_no_help()
    {
        var force = await service.AbleForceAsync("622924", "广通救援队");
        using var county = service.As("county-officer@622924");
        var agreement = (await county.GetsAsync("/v1/divisions/622924/agreements")).Each("id").Single();
        var at = $"/v1/divisions/622924/agreements/{agreement}";
        async Task<List<string>> AbleAsync(string disaster = "flood") =>
            (await county.GetsAsync($"/v1/divisions/622924/forces/able?disaster={disaster}&longitude=103.4&latitude=35.4"))
                .Each("name")
                .FindAll(n => n == "广通救援队"); // another test's agreement covers the entire city
        (await AbleAsync()).ShouldBe(["广通救援队"]);
        (await AbleAsync("earthquake")).ShouldBeEmpty();
        using var auditor = service.As("auditor@622924");
        (await auditor.GetsAsync("/v1/divisions/622924/forces/able?disaster=flood")).Items().Single(f => f!.Text("name") == "广通救援队")![
            "contacts"
        ]![0]!
            .Text("phone")
            .ShouldBe("138****5678");
        await county.PostsAsync($"{at}/suspend", new { reason = "装备检修" });
        (await AbleAsync()).ShouldBeEmpty();
        (await county.GetsAsync("/v1/divisions/622924/agreements?state=suspended")).Each("id").ShouldBe([agreement]);
        await county.RefusesAsync(
            "/v1/divisions/622924/mobilizations",
            new
            {
                disaster = "flood",
                task = "转移群众",
                forceIds = new[] { force },
            },
            "agreement.not-in-force"
        );
        await county.PostsAsync($"{at}/resume");
        (await AbleAsync()).ShouldBe(["广通救援队"]);
        await county.PostsAsync($"{at}/end", new { reason = "另行约定" });
        (await AbleAsync()).ShouldBeEmpty();
        await county.RefusesAsync($"{at}/resume", new { }, "agreement.wrong-step");
        (await service.PublishedEventsAsync(agreement))
            .Select(e => System.Text.Json.Nodes.JsonNode.Parse(e.Body)!.Text("change"))
            .ShouldBe(["signed", "suspended", "resumed", "ended"]);
    }

    [Fact]
    public async Task A_county_calls_a_force_of_another_county_under_the_citys_agreement()
    {
        var force = await service.VerifiedForceAsync("622901", "市直协议队");
        using var city = service.As("city-admin@6229");
        var draft = await city.PostsAsync(
            "/v1/divisions/6229/agreements",
            new { forceId = force, terms = Scenes.Terms() },
            HttpStatusCode.Created
        );
        using var scan = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7"u8.ToArray()), "file", "协议.pdf" } };
        var file = await Answers.ReadAsync(await city.PostAsync("/v1/divisions/6229/force-files", scan), HttpStatusCode.Created);
        await city.PostsAsync(
            $"/v1/divisions/6229/agreements/{draft.Text("id")}/sign-on-paper",
            new { fileId = file.Text("id"), on = "2026-01-15" }
        );
        using var county = service.As("county-officer@622921");
        (await county.GetsAsync("/v1/divisions/622921100/forces/able?disaster=flood")).Each("name").ShouldContain("市直协议队");
        (await city.GetAsync($"/v1/divisions/6229/agreements/{draft.Text("id")}/scan")).Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/pdf"
        );
        await county.GetsAsync($"/v1/divisions/622921/agreements/{draft.Text("id")}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_changed_grade_of_a_force_is_published_for_its_agreements_too()
    {
        var force = await service.AbleForceAsync("622921", "升级救援队");
        using var county = service.As("county-officer@622921");
        await county.PutsAsync(
            $"/v1/divisions/622921/forces/{force}",
            Replacement.Of<ForceIdentityRequest>(Scenes.Identity("升级救援队", grade: 1))
        );
        (await county.GetsAsync($"/v1/divisions/622921/agreements?forceId={force}"))["items"]![0]!["specialties"]![0]!
            .Number("grade")
            .ShouldBe(1);
        (await service.PublishedEventsAsync(force))
            .Select(e => System.Text.Json.Nodes.JsonNode.Parse(e.Body)!.Text("change"))
            .ShouldContain("force-described");
        await county.PostsAsync($"/v1/divisions/622921/forces/{force}/strike-off", new { reason = "解散" });
        (await county.GetsAsync($"/v1/divisions/622921/agreements?forceId={force}")).Each("state").ShouldBe(["ended"]);
    }
}
