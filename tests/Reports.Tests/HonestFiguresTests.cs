using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Core.Events;
using Reports.Data;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>Figures say what is recorded: nothing that was taken back, nothing that another place says, everything once.</summary>
public sealed class HonestFiguresTests(ReportsFixture service) : IClassFixture<ReportsFixture>
{
    [Fact]
    public async Task A_county_can_not_speak_for_the_city()
    {
        var (city, pilot, other) = ("9983", "998301", "998302");
        var (stations, late) = (new[] { Guid.CreateVersion7(), Guid.CreateVersion7() }, Day(5, 5));
        await service.PublishEventsAsync(
            Division(city, "试验市"),
            Division(pilot, "先行县"),
            Division(other, "他县"),
            Division(pilot + "101", "甲镇"),
            Division(pilot + "102", "乙镇"),
            Milestone(MilestoneKind.Pilot, pilot, Day(3, 2)),
            Milestone(MilestoneKind.Citywide, city, Day(6, 1)),
            Milestone(MilestoneKind.Meeting, city, Day(2, 2)),
            Document("市体系建设方案", "system-building-plan", city, Day(2, 1)),
            Document("省委意见", "township-reform", city, Day(2, 1), "省委办公厅"),
            Station(pilot + "101", stations[0]),
            Renamed(pilot + "101", stations[0], Day(4, 4)),
            Station(pilot + "102", stations[1]),
            Renamed(pilot + "102", stations[1], late)
        );
        var before = await SaidAsync();
        before.ShouldBe("先行县|2|市体系建设方案|省委办|1");

        await service.PublishEventsAsync(
            new MilestoneReached(Guid.CreateVersion7(), MilestoneKind.Pilot, "自称试点", Day(2, 1), Code(other)) { Division = Code(other) },
            new MilestoneReached(Guid.CreateVersion7(), MilestoneKind.Pilot, "旧事件", Day(2, 1)) { Division = Code(other) },
            Milestone(MilestoneKind.Citywide, other, Day(4, 10)),
            Milestone(MilestoneKind.Meeting, other, Day(4, 10)),
            Document("他县方案", "system-building-plan", other, Day(1, 1)),
            Document("他县转发", "township-reform", other, Day(1, 1), "县委办")
        );
        (await SaidAsync()).ShouldBe(before);
        (await GetAsync(other, "T05"))["text"]!.GetValue<string>().ShouldBe("他县方案");

        async Task<string> SaidAsync() =>
            $"{(await GetAsync(city, "T06"))["text"]}|{(await GetAsync(city, "N01"))["number"]}|{(await GetAsync(city, "T05"))["text"]}|"
            + $"{(await GetAsync(city, "T20"))["names"]![0]!.GetValue<string>()[..3]}|{(await GetAsync(city, "I-04"))["number"]}";
    }

    [Fact]
    public async Task What_was_taken_back_leaves_a_gap_and_what_ended_leaves_nought()
    {
        var (city, county, township) = ("9984", "998401", "998401101");
        var drill = Drilled(township, Day(4, 4));
        var meeting = Milestone(MilestoneKind.Meeting, county, Day(3, 3));
        var document = Document("通知", "other", county, Day(3, 5));
        var team = Team(county, TeamLevel.AreaSquadron, "东片区中队", Day(3, 1));
        await service.PublishEventsAsync(
            Division(city, "试验市"),
            Division(county, "甲县"),
            Division(township, "甲镇"),
            drill,
            meeting,
            document,
            team
        );
        string[] gone = ["I-20", "N25", "I-04", "I-02"];
        foreach (var id in gone)
        {
            (await GetAsync(county, id))["number"]!.GetValue<decimal>().ShouldBe(1, id);
        }

        await service.PublishEventsAsync(
            Annulled(drill),
            new MilestoneWithdrawn(meeting.MilestoneId, meeting.Kind, meeting.Title, meeting.On, Day(11, 1), meeting.SaidBy)
            {
                Division = meeting.Division,
            },
            new DocumentWithdrawn(document.DocumentId, document.Title, document.Category, document.On, Day(11, 1), Repealed: false)
            {
                Division = document.Division,
            },
            Dissolved(team, Day(3, 20))
        );
        await AsExpectedAsync();
        await Folding.FoldBatchAsync(service.Services.GetRequiredService<NpgsqlDataSource>(), TestContext.Current.CancellationToken);
        await AsExpectedAsync();
        await service.RebuildAsync();
        await AsExpectedAsync();

        async Task AsExpectedAsync()
        {
            foreach (var id in gone)
            {
                var figure = await GetAsync(county, id);
                (figure["number"], figure["gap"]?["code"]?.GetValue<string>()).ShouldBe((null, "no-records"), id);
                (await FactsAsync(county, id)).ShouldBeEmpty(id);
            }

            // Established and dissolved in one month: there was a squadron, and there is none.
            (await GetAsync(county, "I-03"))["number"]!
                .GetValue<decimal>()
                .ShouldBe(0);
        }
    }

    [Fact]
    public async Task What_arrives_in_one_year_and_is_paid_in_the_next_counts_once_and_quarters_add_up()
    {
        var county = "998501";
        var late = new InvestmentStory(county, InvestmentPurpose.VehiclesMachines, "铲车", 100, Day(11, 1, 2025))
            .Start(Day(11, 2, 2025))
            .Pay(60, Day(5, 1))
            .Pay(40, Day(7, 1));
        var early = new InvestmentStory(county, InvestmentPurpose.Gear, "器材", 100, Day(11, 1, 2025))
            .Start(Day(11, 2, 2025))
            .Pay(9, Day(12, 1, 2025));
        await service.PublishEventsAsync([
            Division("9985", "试验市"),
            Division(county, "甲县"),
            .. late.Published,
            .. early.Published,
            Bought(county, EquipmentClass.Machine, 3, Day(12, 31, 2025), late.Id),
            Bought(county, EquipmentClass.Gear, 50, Day(2, 2), early.Id),
        ]);
        (await GetAsync(county, "N21"))["number"]!.GetValue<decimal>().ShouldBe(3);
        (await GetAsync(county, "N21", "2026-Q2"))["number"]!.GetValue<decimal>().ShouldBe(3);
        foreach (var period in new[] { "2025", "2026-Q1", "2026-Q3" })
        {
            (await GetAsync(county, "N21", period))["number"].ShouldBeNull(period);
        }

        Part(await GetAsync(county, "N21", "2025"), "untraced")["number"]!.GetValue<decimal>().ShouldBe(3);
        Part(await GetAsync(county, "N21"), "untraced")["number"]!.GetValue<decimal>().ShouldBe(0);
        (await GetAsync(county, "N22", "2025"))["number"].ShouldBeNull();
        (await GetAsync(county, "N22", "2026-Q1"))["number"]!.GetValue<decimal>().ShouldBe(50);
        (await FactsAsync(county, "N21")).Sum(f => f!["amount"]!.GetValue<decimal>()).ShouldBe(3);
    }

    [Fact]
    public async Task A_contract_counts_in_the_year_it_is_for()
    {
        var (county, other) = ("998601", "998602");
        ContractSigned Signs(string place, int year, DateOnly on) =>
            new(Guid.CreateVersion7(), Code("9986"), Platform.Core.DivisionLevel.County, year, on) { Division = Code(place) };
        await service.PublishEventsAsync(
            Division("9986", "试验市"),
            Division(county, "甲县"),
            Division(other, "乙县"),
            Signs(county, 2026, Day(11, 25, 2025)),
            Signs(other, 2025, Day(1, 9))
        );
        (await GetAsync("9986", "I-06"))["numerator"]!.GetValue<decimal>().ShouldBe(1);
        (await GetAsync("9986", "I-06", "2025"))["numerator"]!.GetValue<decimal>().ShouldBe(1);
        (await FactsAsync("9986", "I-06")).ShouldHaveSingleItem()!["division"]!.GetValue<string>().ShouldBe(county);
        (await FactsAsync("9986", "I-06", "2025")).ShouldHaveSingleItem()!["division"]!.GetValue<string>().ShouldBe(other);
    }

    [Fact]
    public async Task Documents_of_townships_are_not_the_citys_and_its_counties()
    {
        await service.PublishEventsAsync(
            Division("9987", "试验市"),
            Division("998701", "甲县"),
            Division("998701101", "甲镇"),
            Document("市文件", "other", "9987", Day(1, 1)),
            Document("县文件", "other", "998701", Day(1, 2)),
            Document("镇文件", "other", "998701101", Day(1, 3))
        );
        (await GetAsync("9987", "I-02"))["number"]!.GetValue<decimal>().ShouldBe(2);
        (await GetAsync("9987", "T09"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["市文件", "县文件"]);
    }

    [Fact]
    public async Task An_office_without_any_staff_record_counts_as_nought()
    {
        var (a, b) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await service.PublishEventsAsync(
            Division("9988", "试验市"),
            Division("998801", "甲县"),
            Division("998801101", "甲镇"),
            Division("998801102", "乙镇"),
            Station("998801101", a),
            Renamed("998801101", a, Day(3, 3)),
            Station("998801102", b),
            Renamed("998801102", b, Day(3, 3))
        );
        (await GetAsync("998801", "N10"))["number"].ShouldBeNull();
        await service.PublishEventsAsync(Staffed("998801101", a, 3, 1, Day(3, 4)));
        (await GetAsync("998801", "N10"))["number"]!.GetValue<decimal>().ShouldBe(0);
        var lowest = (await FactsAsync("998801", "N10")).ShouldHaveSingleItem()!;
        (lowest["division"]!.GetValue<string>(), lowest["amount"]!.GetValue<decimal>()).ShouldBe(("998801102", 0m));
        await service.PublishEventsAsync(Staffed("998801102", b, 2, 0, Day(3, 5)));
        (await GetAsync("998801", "N10"))["number"]!.GetValue<decimal>().ShouldBe(2);
    }

    [Fact]
    public async Task Children_and_the_places_own_add_up()
    {
        await service.PublishEventsAsync(
            Division("9989", "试验市"),
            Division("998901", "甲县"),
            Division("998901101", "甲镇"),
            Drilled("998901", Day(3, 3)),
            Drilled("998901", Day(3, 4)),
            Drilled("998901101", Day(3, 5))
        );
        var children = await ReadAsync("998901", "I-20/children?period=2026");
        (
            children["own"]!["number"]!.GetValue<decimal>(),
            children["items"]!.AsArray().Sum(c => c!["figure"]!["number"]!.GetValue<decimal>()),
            (await GetAsync("998901", "I-20"))["number"]!.GetValue<decimal>()
        ).ShouldBe((2m, 1m, 3m));
    }

    private static EquipmentChanged Bought(string place, EquipmentClass of, int pieces, DateOnly on, Guid investment) =>
        RescueStory.Bought(place, of, "装备", pieces, on, investment);

    private static JsonNode Part(JsonNode figure, string key) =>
        figure["parts"]!.AsArray().Single(p => p!["part"]!.GetValue<string>() == key)!;

    private async Task<JsonArray> FactsAsync(string place, string id, string period = "2026") =>
        (await ReadAsync(place, $"{id}/facts?period={period}"))["items"]!.AsArray();

    private Task<JsonNode> GetAsync(string place, string id, string period = "2026") => ReadAsync(place, $"{id}?period={period}");

    private async Task<JsonNode> ReadAsync(string place, string path)
    {
        using var client = service.As($"auditor@{place[..4]}");
        return (await client.GetFromJsonAsync<JsonNode>($"/v1/divisions/{place}/figures/{path}", TestContext.Current.CancellationToken))!;
    }
}
