using System.Net;

namespace Drills.Tests;

public sealed class ShownNumbersTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    private const string Phone = "13800005678";

    [Fact]
    public async Task A_number_in_the_text_of_a_drill_is_shown_to_those_who_keep_its_records_and_masked_for_others()
    {
        using var keeper = service.As("county-officer@622927");
        var drill = Scenes.Drill("联络演练");
        drill["scenario"] = $"转移前先联系张三 {Phone}，再报 119。";
        var planned = await keeper.PostsAsync(
            "/v1/divisions/622927/drills",
            new { drill, plannedOn = "2026-11-20" },
            HttpStatusCode.Created
        );
        var path = $"/v1/divisions/622927/drills/{planned.Text("id")}";
        (await keeper.GetsAsync(path)).Text("scenario").ShouldContain(Phone);
        foreach (var reader in new[] { "auditor@622927", "auditor@6229" })
        {
            using var other = service.As(reader);
            var shown = await other.GetsAsync(path);
            shown.Text("scenario").ShouldBe("转移前先联系张三 138****5678，再报 119。");
            shown.Text("title").ShouldBe("联络演练");
        }
    }
}
