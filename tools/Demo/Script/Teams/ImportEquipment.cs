using Platform.Demo.Chapters;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of its teams' equipment; what was bought names the county's investment that paid it.</summary>
internal sealed record ImportEquipment(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<EquipmentRow> Rows)
    : ImportSheet(On, Where, By, "equipment")
{
    public override string Doing => "导入装备台账";

    public override Sheet Sheet => Paid(null, null);

    protected override Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) => stage.HoldsAsync(Place, "equipment", ct);

    protected override async Task<Sheet> SheetAsync(StepContext stage, CancellationToken ct) =>
        Paid(
            (await stage.Records.Investments.FindAsync((Place, Investments.Vehicles(Where)), ct))?.Id,
            (await stage.Records.Investments.FindAsync((Place, Investments.Gear(Where)), ct))?.Id
        );

    private Sheet Paid(Guid? vehicles, Guid? gear) =>
        new(
            $"{Where.Short()}装备台账",
            [
                "区划代码",
                "队伍名称",
                "类别",
                "分类编码",
                "名称",
                "型号规格",
                "编号（车牌）",
                "数量",
                "来源方式",
                "金额（元）",
                "资金来源",
                "投入项目",
                "入库日期",
                "下次检验",
            ],
            [.. Rows.Select(r => r.Cells(r.Class is "车辆" or "机械" ? vehicles : gear))]
        );
}

/// <summary>One line of equipment.</summary>
/// <param name="Each">Yuan for one.</param>
/// <param name="Allocated">From above, not from the county's money.</param>
internal sealed record EquipmentRow(
    TeamRow Team,
    string Class,
    string Category,
    string Name,
    int Quantity,
    decimal Each,
    DateOnly On,
    string? Number = null,
    bool Allocated = false
)
{
    public IReadOnlyList<object?> Cells(Guid? investment) =>
        [
            Team.Place.Code.Value,
            Team.Name,
            Class,
            Category,
            Name,
            null,
            Number,
            Quantity,
            Allocated ? "调拨" : "购置",
            Each * Quantity,
            Allocated ? "中央"
            : Class is "车辆" or "机械" ? "县级"
            : "省级",
            Allocated ? null : investment?.ToString(),
            On.ToString("yyyy-MM-dd"),
            Number is null ? null : On.AddYears(1).ToString("yyyy-MM-dd"),
        ];
}
