using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of post risk cards.</summary>
internal sealed record ImportCards(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<CardRow> Rows)
    : ImportSheet(On, Where, By, "cards")
{
    public override string Doing => "导入岗位风险处置卡";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Place.Code);

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}岗位风险处置卡台账",
            ["区划代码", "企业名称", "岗位", "灾种", "主要风险", "观察要点", "先期处置步骤", "禁止事项", "联系方式", "发布日期"],
            [.. Rows.Select(r => r.CellsOn(On))]
        );

    protected override Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) => stage.HoldsAsync(Place, Register, ct);
}

/// <summary>One card of the sheet.</summary>
/// <param name="Contact">Whose number is printed on it in addition to 119 and 120.</param>
internal sealed record CardRow(DemoDivision Place, CardText Text, Person Contact, string ContactPost)
{
    public IReadOnlyList<object?> CellsOn(DateOnly day) =>
        [
            Place.Code.Value,
            null,
            Text.Post,
            Text.Hazards,
            Text.Risks,
            Text.Watch,
            Text.FirstSteps,
            Text.Forbidden,
            $"{ContactPost} {Contact.Phone}；消防救援 119；急救 120",
            day.ToString("yyyy-MM-dd"),
        ];
}

/// <summary>The standard text of a post's card; several lines are separated by a semicolon.</summary>
internal sealed record CardText(string Post, string Hazards, string Risks, string Watch, string FirstSteps, string Forbidden);
