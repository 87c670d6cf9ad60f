using System.Net;
using Organizations.Tests.Standards;

namespace Organizations.Tests.Contracts;

public sealed class ContractsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task City_and_county_sign_each_with_an_account_of_its_own_and_the_city_gives_the_score()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622921");
        var draft = await city.PostsAsync("/v1/divisions/6229/contracts", Body("622921", 2026), HttpStatusCode.Created);
        var path = $"/v1/divisions/622921/contracts/{draft.Text("id")}";

        await city.PostsAsync(path + "/confirm", new { side = "superior", on = "2026-01-10" });
        (await city.PostsAsync(path + "/confirm", new { side = "inferior" }, HttpStatusCode.Forbidden))
            .Text("code")
            .ShouldBe("contract.not-of-this-side");
        (await county.PostsAsync(path + "/confirm", new { side = "superior" }, HttpStatusCode.Forbidden))
            .Text("code")
            .ShouldBe("contract.not-of-this-side");
        var signed = await county.PostsAsync(path + "/confirm", new { side = "inferior", on = "2026-01-12" });
        (signed.Text("state"), signed.Text("signedOn")).ShouldBe(("signed", "2026-01-12"));

        (await county.PostsAsync(path + "/assess", new { score = 100 }, HttpStatusCode.Forbidden))
            .Text("code")
            .ShouldBe("contract.not-of-this-side");
        (await city.PostsAsync(path + "/assess", new { score = 96.5 }))["score"]!.GetValue<decimal>().ShouldBe(96.5m);
        (await service.PublishedEventsAsync(draft.Text("id"))).Select(e => e.Type).ShouldBe(["ContractSigned", "ContractAssessed"]);
    }

    [Fact]
    public async Task A_scan_of_the_signed_paper_signs_for_both()
    {
        using var township = service.As("township-head@622921100");
        var draft = await township.PostsAsync("/v1/divisions/622921100/contracts", Body("622921100201", 2026), HttpStatusCode.Created);
        var path = $"/v1/divisions/622921100201/contracts/{draft.Text("id")}";
        var elsewhere = await township.UploadsAsync("622921100", "责任书.pdf", Samples.Pdf);
        (
            await township.PostsAsync(
                path + "/sign-on-paper",
                new { fileId = elsewhere.Text("id"), on = "2026-02-01" },
                HttpStatusCode.BadRequest
            )
        )["errors"]![0]!
            .Text("code")
            .ShouldBe("file.not-of-this-place");
        var scan = await township.UploadsAsync("622921100201", "责任书.pdf", Samples.Pdf);
        (await township.PostsAsync(path + "/sign-on-paper", new { fileId = scan.Text("id"), on = "2026-02-01" }))
            .Text("state")
            .ShouldBe("signed");
    }

    [Fact]
    public async Task The_signatures_of_a_paper_are_those_of_the_people_who_signed_it()
    {
        using var township = service.As("township-head@622921100");
        var draft = await township.PostsAsync("/v1/divisions/622921100/contracts", Body("622921100200", 2026), HttpStatusCode.Created);
        var path = $"/v1/divisions/622921100200/contracts/{draft.Text("id")}";
        var fileId = (await township.UploadsAsync("622921100200", "责任书.pdf", Samples.Pdf)).Text("id");
        var signed = await township.PostsAsync(
            path + "/sign-on-paper",
            new
            {
                fileId,
                on = "2026-02-01",
                superiorSigner = "妥永福",
                inferiorSigner = "马志华",
            }
        );
        (signed["superiorSignature"]!.Text("name"), signed["inferiorSignature"]!.Text("name")).ShouldBe(("妥永福", "马志华"));
        signed["superiorSignature"]!.Text("by").ShouldBe(signed["inferiorSignature"]!.Text("by"));
    }

    [Fact]
    public async Task A_year_has_one_contract_unless_the_draft_was_given_up()
    {
        using var city = service.As("city-admin@6229");
        var draft = await city.PostsAsync("/v1/divisions/6229/contracts", Body("622922", 2026), HttpStatusCode.Created);
        (await city.PostsAsync("/v1/divisions/6229/contracts", Body("622922", 2026), HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("record.duplicate");
        await city.PostsAsync($"/v1/divisions/622922/contracts/{draft.Text("id")}/cancel");
        await city.PostsAsync("/v1/divisions/6229/contracts", Body("622922", 2026), HttpStatusCode.Created);
        (await city.GetsAsync("/v1/divisions/622922/contracts?year=2026")).Each("state").ShouldBe(["draft"]);
    }

    private static object Body(string inferior, int year) =>
        new
        {
            inferior,
            year,
            title = $"{year}年度应急管理目标管理责任书",
            targets = new[] { new { name = "机构和队伍建设", weight = 60 }, new { name = "应急演练", weight = 40 } },
        };
}
