using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Core.Events;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>Codes that are used again: by the same place after a mistake, by another place after a swap.</summary>
public sealed class CodeReuseTests(ReportsFixture service) : IClassFixture<ReportsFixture>
{
    [Fact]
    public async Task A_village_recoded_by_mistake_and_back_is_there_once_as_before()
    {
        var (township, village) = ("998101101", "998101101001");
        var officer = Appointed(OfficerKind.Disaster, "p", village, Day(2, 1));
        var away = Moved(officer, township + "099", Day(3, 10));
        await service.PublishEventsAsync(
            Division("9981", "试验市"),
            Division("998101", "甲县"),
            Division(township, "甲镇"),
            Division(village, "甲村"),
            Division(township + "002", "乙村"),
            officer,
            Recoded(village, township + "099", "甲村", Day(3, 10)),
            away,
            Recoded(township + "099", village, "甲村", Day(3, 12), began: village),
            new OfficerMoved(officer.OfficerId, officer.Kind, officer.Person, officer.Level, false, Code(township + "099"), Day(3, 12))
            {
                Division = Code(village),
            }
        );
        await AsExpectedAsync();
        await service.RebuildAsync();
        await AsExpectedAsync();

        async Task AsExpectedAsync()
        {
            (await ChildrenAsync(township)).ShouldBe([(village, 1m), (township + "002", null)]);
            (await NumberAsync(village, "N09")).ShouldBe(1);
            (await NumberAsync(village, "N11")).ShouldBe(1);
            (await NumberAsync(township, "N09")).ShouldBe(2);
            (await NumberAsync(township + "099", "N09", "2026-03-11")).ShouldBe(1);
            (await NumberAsync(village, "N09", "2026-03-11")).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Two_villages_that_swap_codes_keep_what_is_theirs()
    {
        var (a, b, between) = ("998201101001", "998201101002", "998201101099");
        var (first, second) = (
            Appointed(OfficerKind.Disaster, "p", a, Day(2, 1)),
            new[] { Appointed(OfficerKind.Disaster, "q", b, Day(2, 1)), Appointed(OfficerKind.Disaster, "r", b, Day(2, 2)) }
        );
        var drills = new[] { Held(a, Day(2, 5)), Held(b, Day(2, 6)), Held(b, Day(2, 7)) };
        var parked = Moved(first, between, Day(3, 1));
        await service.PublishEventsAsync([
            Division("9982", "试验市"),
            Division("998201", "甲县"),
            Division("998201101", "甲镇"),
            Division(a, "甲村"),
            Division(b, "乙村"),
            first,
            .. second,
            .. drills,
            Recoded(a, between, "甲村", Day(3, 1)),
            parked,
            Recoded(b, a, "乙村", Day(3, 2)),
            .. second.Select(o => Moved(o, a, Day(3, 2))),
            Recoded(between, b, "甲村", Day(3, 3), began: a),
            new OfficerMoved(first.OfficerId, first.Kind, first.Person, first.Level, false, Code(between), Day(3, 3))
            {
                Division = Code(b),
            },
            Held(a, Day(3, 9)),
        ]);
        await AsExpectedAsync();
        await service.RebuildAsync();
        await AsExpectedAsync();

        async Task AsExpectedAsync()
        {
            (await ChildrenAsync("998201101")).ShouldBe([(a, 2m), (b, 1m)]);
            (await NumberAsync(a, "N09"), await NumberAsync(b, "N09")).ShouldBe((1m, 1m));
            (await NumberAsync(a, "N11"), await NumberAsync(b, "N11")).ShouldBe((2m, 1m));
            (await NumberAsync(a, "N11", "2026-02"), await NumberAsync(b, "N11", "2026-02")).ShouldBe((1m, 2m));
            // 乙村 held two drills under its former code and one under its present one, 甲村 one under its former.
            (await NumberAsync(a, "I-20"), await NumberAsync(b, "I-20")).ShouldBe((3m, 1m));
            (await NumberAsync("998201101", "I-20"), await NumberAsync("998201101", "N11")).ShouldBe((4m, 3m));
            foreach (var (place, id) in new[] { (a, "N09"), (a, "N11"), (a, "I-20"), (b, "N09"), (b, "N11"), (b, "I-20") })
            {
                (await SumAsync(place, id)).ShouldBe(await NumberAsync(place, id), $"{id} at {place}");
            }
        }
    }

    private static DrillChanged Held(string place, DateOnly on) => Drilled(place, on);

    private async Task<List<(string Place, decimal? Officers)>> ChildrenAsync(string place)
    {
        using var client = service.As($"auditor@{place[..4]}");
        var path = $"/v1/divisions/{place}/figures/N11/children?period=2026";
        var page = await client.GetFromJsonAsync<JsonNode>(path, TestContext.Current.CancellationToken);
        return
        [
            .. page!["items"]!.AsArray().Select(c => (c!["division"]!.GetValue<string>(), c["figure"]!["number"]?.GetValue<decimal>())),
        ];
    }

    private async Task<decimal?> NumberAsync(string place, string id, string period = "2026") =>
        (await GetAsync($"/v1/divisions/{place}/figures/{id}?period={period}"))["number"]?.GetValue<decimal>();

    private async Task<decimal?> SumAsync(string place, string id) =>
        (await GetAsync($"/v1/divisions/{place}/figures/{id}/facts?period=2026"))["items"]!
            .AsArray()
            .Sum(f => f!["amount"]!.GetValue<decimal>());

    private async Task<JsonNode> GetAsync(string path)
    {
        using var client = service.As($"auditor@{path.Split('/')[3][..4]}");
        return (await client.GetFromJsonAsync<JsonNode>(path, TestContext.Current.CancellationToken))!;
    }
}
