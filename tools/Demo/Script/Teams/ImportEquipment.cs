using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of its teams' equipment; what was bought names the investment that paid it.</summary>
internal sealed record ImportEquipment(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<EquipmentRow> Rows)
    : ImportSheet(On, Where, By, "equipment")
{
    public override string Doing => "导入装备台账";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Team.Place.Code).Distinct();

    public override IEnumerable<Need> Needs =>
        Rows.Select(r => r.Team)
            .Distinct()
            .Select(t => Needed(Thing.Team(t.Place.Code, t.Name)))
            .Concat(Payers.Select(p => Needed(Thing.Investment(p.Place, p.Name))));

    public override Sheet Sheet => Paid([]);

    private IEnumerable<(DivisionCode Place, string Name)> Payers =>
        Rows.Select(r => r.PaidFrom).OfType<(DivisionCode Place, string Name)>().Distinct();

    protected override Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) => stage.HoldsAsync(Place, "equipment", ct);

    protected override async Task<Sheet> SheetAsync(StepContext stage, CancellationToken ct)
    {
        var known = await stage.Records.Investments.AllAsync(ct);
        return Paid(Payers.Where(known.ContainsKey).ToDictionary(p => p, p => known[p].Id));
    }

    private Sheet Paid(Dictionary<(DivisionCode, string), Guid> investments) =>
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
            [.. Rows.Select(r => r.Cells(r.PaidFrom is { } payer && investments.TryGetValue(payer, out var id) ? id : null))]
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
    /// <summary>The investment it was bought from; null: it was not bought.</summary>
    public (DivisionCode Place, string Name)? PaidFrom { get; init; }

    public bool IsVehicle => Class is "车辆" or "机械";

    public decimal Value => Each * Quantity;

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
            Value,
            Allocated ? "中央"
            : IsVehicle ? "县级"
            : PaidFrom?.Place.Depth == DivisionLevel.Township ? "乡镇级"
            : "省级",
            investment?.ToString(),
            On.ToString("yyyy-MM-dd"),
            Number is null ? null : On.AddYears(1).ToString("yyyy-MM-dd"),
        ];
}
