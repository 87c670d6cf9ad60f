using Platform.Core.Events;

namespace Drills.Tests;

/// <summary>What a sheet does not say is not lost; what it leaves blank is.</summary>
public sealed class SheetColumnsTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task No_column_of_drills_is_lost_by_leaving_it_out_and_a_blank_cell_clears()
    {
        await service.KnownTeamAsync("622921100", TeamLevel.TownshipSquadron, "乡中队");
        using var county = service.As("county-officer@622921");
        const string drills = "/v1/divisions/622921/drills";
        const string full = """
            组织方区划,演练名称,演练日期,组织方类别,组织方,演练形式,演练范围,演练内容,灾种,参演队伍,参演单位,地点,参演人数,演练小结
            622921100,避险转移演练,2026-07-01,政府及应急管理机构,乡应急管理所,实战演练,功能演练,单项演练,山洪,乡中队,卫生室、村小学,河滩,30,顺利
            """;
        (await county.ImportsAsync(drills + "/import", full))["counts"]!.Number("added").ShouldBe(1);
        (await county.EachLeftOutAsync(drills)).ShouldBeEmpty();
        var blank = full.Replace("河滩,30,顺利", ",30,", StringComparison.Ordinal);
        (await county.ImportsAsync(drills + "/import?preview=true", blank))["first"]![0]!.Text("note").ShouldBe("清空：地点、演练小结");
        (await county.ImportsAsync(drills + "/import", blank))["counts"]!.Number("changed").ShouldBe(1);
    }
}
