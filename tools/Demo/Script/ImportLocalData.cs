using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>The local data for the plans of a county's places.</summary>
internal sealed record ImportLocalData(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<LocalDataRow> Rows)
    : ImportSheet(On, Where, By, "plan-templates/local-data")
{
    public override string Doing => "导入预案基本情况表";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Ground.Place.Code);

    public override IEnumerable<Thing> Makes => Rows.Select(r => Thing.LocalData(r.Ground.Place.Code));

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}预案基本情况表",
            [
                "区划代码",
                "常住人口",
                "户数",
                "需协助转移人数",
                "主要风险隐患",
                "转移路线",
                "预警方式",
                "物资存放点",
                "值班电话",
                "就近医疗机构",
                "安置点名称",
                "安置点地址",
                "安置点容量",
                "经度",
                "纬度",
            ],
            [.. Rows.Select(r => r.Cells)]
        );

    protected override Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) => stage.HoldsAsync(Place, Register, ct);
}

/// <summary>One place of the sheet.</summary>
/// <param name="Spots">主要风险隐患.</param>
internal sealed record LocalDataRow(DirectoryRow Ground, string Spots, string DutyPhone)
{
    public IReadOnlyList<object?> Cells
    {
        get
        {
            var (name, village) = (Ground.Place.Short(), Ground.Place.Level == DivisionLevel.Village);
            return
            [
                Ground.Place.Code.Value,
                Ground.Population,
                Ground.Households,
                Ground.Population / 14,
                Spots,
                village ? "各社沿通村路撤至安置点，避开沟道" : "沿主要公路撤至就近安置点",
                village ? "喇叭、铜锣、口哨、入户通知" : "应急广播、短信、电话",
                village ? $"{name}应急管理室库房" : $"{name}应急物资库",
                DutyPhone,
                village ? "村卫生室" : "卫生院",
                village ? $"{name}村委会广场" : $"{name}中学操场",
                $"{name}",
                village ? 260 : 1200,
                Ground.Longitude,
                Ground.Latitude,
            ];
        }
    }
}
