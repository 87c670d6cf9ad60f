using System.Net;
using System.Text.Json.Nodes;
using Platform.Core.Events;

namespace RescueTeams.Tests;

public sealed class EquipmentApiTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task Every_change_of_equipment_is_recorded_and_published()
    {
        using var county = service.As("county-officer@622921");
        var team = await county.EstablishAsync("622921100", "township-squadron", "韩集镇中队");
        var other = await county.EstablishAsync("622921101", "township-squadron", "土桥镇中队");
        var item = await county
            .PostAsync("/v1/divisions/622921/equipment", Received(team.Id(), "gear", 20))
            .JsonAsync(HttpStatusCode.Created);
        item.Text("division").ShouldBe("622921100");
        var path = $"/v1/divisions/622921/equipment/{item.Id()}";
        await StepAsync("damage", 5);
        (await StepAsync("repair", 6, HttpStatusCode.Conflict)).Text("code").ShouldBe("equipment.nothing-damaged");
        (await StepAsync("repair", 2)).Number("outOfUse").ShouldBe(3);
        (await StepAsync("scrap", 3)).Number("outOfUse").ShouldBe(0);
        (await StepAsync("lose", 18, HttpStatusCode.Conflict)).Text("code").ShouldBe("equipment.too-many");
        (await county.PostAsync(path + "/hand-over", new { teamId = other.Id(), on = "2026-08-01" }).JsonAsync())
            .Text("division")
            .ShouldBe("622921101");
        (await StepAsync("lose", null)).Number("present").ShouldBe(0);
        (await StepAsync("damage", 1, HttpStatusCode.Conflict)).Text("code").ShouldBe("equipment.gone");

        var published = await service.PublishedEventsAsync<EquipmentChanged>(item.Id());
        published
            .Select(t => t.Change)
            .ShouldBe([
                EquipmentChange.Received,
                EquipmentChange.Damaged,
                EquipmentChange.Repaired,
                EquipmentChange.Scrapped,
                EquipmentChange.HandedOver,
                EquipmentChange.Lost,
            ]);
        published[^1].Now.Gone.Select(g => g.Quantity).ShouldBe([3, 17]);

        Task<JsonNode> StepAsync(string step, int? quantity, HttpStatusCode expected = HttpStatusCode.OK) =>
            county.PostAsync($"{path}/{step}", new { on = "2026-08-02", quantity }).JsonAsync(expected);
    }

    [Fact]
    public async Task Money_becomes_equipment_by_purpose_and_names_its_investment()
    {
        using var county = service.As("county-officer@622922");
        var (team, investment) = (await county.EstablishAsync("622922100", "township-squadron", "附城镇中队"), Guid.NewGuid());
        await county
            .PostAsync("/v1/divisions/622922/equipment", Received(team.Id(), "vehicle", 1, 160_000m, "甘N12345", investment))
            .JsonAsync(HttpStatusCode.Created);
        (
            await county
                .PostAsync("/v1/divisions/622922/equipment", Received(team.Id(), "vehicle", 2))
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        )
            .Text("code")
            .ShouldBe("equipment.single-only");
        (
            await county
                .PostAsync("/v1/divisions/622922/equipment", Received(team.Id(), "vehicle", 1, number: "甘N12345"))
                .JsonAsync(HttpStatusCode.Conflict)
        )
            .Text("code")
            .ShouldBe("equipment.number-taken");
        var sum = (await county.GetAsync("/v1/divisions/622922/equipment/sums").JsonAsync()).Items().ShouldHaveSingleItem();
        (sum.Text("purpose"), sum.Text("unit"), sum["linked"]!.GetValue<decimal>()).ShouldBe(("vehicles-machines", "辆", 160_000m));
        (await county.GetAsync($"/v1/divisions/622922/equipment?investmentId={investment}").JsonAsync()).Items().Count().ShouldBe(1);

        using var labels = await county.GetAsync("/v1/divisions/622922/equipment/labels");
        labels.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var html = await labels.Content.ReadAsStringAsync();
        html.ShouldContain("<svg");
        html.ShouldContain("N12345");
    }

    [Fact]
    public async Task A_base_goes_its_way_step_by_step()
    {
        using var county = service.As("county-officer@622923");
        var place = await county
            .PostAsync(
                "/v1/divisions/622923/bases",
                new { details = new { kind = "water-rescue", name = "刘家峡水域救援基地" }, preparedOn = "2026-03-01" }
            )
            .JsonAsync(HttpStatusCode.Created);
        var path = $"/v1/divisions/622923/bases/{place.Id()}";
        (await county.PostAsync(path + "/start", new { on = "2026-02-01" }).JsonAsync(HttpStatusCode.UnprocessableEntity))
            .Text("code")
            .ShouldBe("base.dates");
        (await county.PostAsync(path + "/start", new { on = "2026-04-01" }).JsonAsync()).Text("state").ShouldBe("under-construction");
        (await county.PostAsync(path + "/put-to-use", new { on = "2026-09-01" }).JsonAsync()).Text("state").ShouldBe("in-use");
        (await county.PostAsync(path + "/start", new { on = "2026-09-02" }).JsonAsync(HttpStatusCode.Conflict))
            .Text("title")
            .ShouldContain("投入使用");
        (await service.PublishedEventsAsync<BaseChanged>(place.Id()))
            .Select(t => t.Change)
            .ShouldBe([BaseChange.Prepared, BaseChange.Started, BaseChange.PutToUse]);
    }

    private static object Received(
        Guid team,
        string @class,
        int quantity,
        decimal value = 1_000m,
        string? number = null,
        Guid? investment = null
    ) =>
        new
        {
            teamId = team,
            @class,
            quantity,
            receivedOn = "2026-07-01",
            details = new
            {
                category = "2060103",
                name = "消防器材",
                origin = "purchased",
                value,
                fund = "county",
                number,
                investmentId = investment,
            },
        };
}
