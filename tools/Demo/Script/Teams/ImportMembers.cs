using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of its teams' members; one person may be in several teams.</summary>
internal sealed record ImportMembers(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<MemberRow> Rows)
    : ImportSheet(On, Where, By, "members")
{
    public override string Doing => "导入救援队员台账";

    public override string Key => $"{base.Key} {Rows[0].Team.RuleLevel}";

    public override IEnumerable<DivisionCode> PlacesWritten => Teams.Select(t => t.Place.Code);

    public override IEnumerable<Thing> Makes => Teams.Select(t => Thing.Members(t.Place.Code, t.Name));

    public override IEnumerable<Need> Needs => Teams.Select(t => Needed(Thing.Team(t.Place.Code, t.Name)));

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}救援队员台账",
            [
                "区划代码",
                "队伍名称",
                "姓名",
                "手机号码",
                "职务",
                "专职",
                "人员来源",
                "入队日期",
                "保险单号",
                "保险到期日",
                "技能",
                "证书",
                "证书到期日",
            ],
            [.. Rows.Select(r => r.Cells)]
        );

    protected override Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) =>
        stage.HoldsAsync(Place, "members", $"level={Rows[^1].Team.RuleLevel}", ct);

    private IEnumerable<TeamRow> Teams => Rows.Select(r => r.Team).Distinct();
}

/// <summary>One member.</summary>
/// <param name="InsuredUntil">Null: insurance is still missing.</param>
internal sealed record MemberRow(
    TeamRow Team,
    Person Person,
    string Source,
    bool FullTime,
    DateOnly? InsuredUntil,
    string? Role = null,
    string? Skill = null,
    DateOnly? CertificateUntil = null
)
{
    public IReadOnlyList<object?> Cells =>
        [
            Team.Place.Code.Value,
            Team.Name,
            Person.Name,
            Person.Phone,
            Role,
            FullTime ? "是" : "否",
            Source,
            Day(Team.EstablishedOn),
            InsuredUntil is null ? null : $"RS-{Person.Phone[3..]}",
            Day(InsuredUntil),
            Skill,
            CertificateUntil is null ? null : $"{Skill}救援员证",
            Day(CertificateUntil),
        ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
