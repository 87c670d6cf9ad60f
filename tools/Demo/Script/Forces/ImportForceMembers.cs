using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>The leader imports the register of the force's members.</summary>
internal sealed record ImportForceMembers(DateOnly On, DemoForce Force, Setting Setting)
    : ImportSheet(On, Force.Place, Force.Leader, "forces/members")
{
    public override string Doing => "导入队员名册";

    public override IEnumerable<Thing> Makes => [Thing.ForceMembers(Force.Number)];

    public override IEnumerable<Need> Needs => [Needed(Thing.Force(Force.Number))];

    public override string Key => $"force members {Force.Number}";

    public override Sheet Sheet =>
        new(
            $"{Force.Name}队员名册",
            ["区划代码", "力量名称", "姓名", "手机号码", "职务", "入队日期"],
            [.. Enumerable.Range(0, Force.Members).Select(Row)]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) =>
        await stage.Records.Forces.FindAsync((Place, Force.Name), ct) is not { Members: 0 };

    protected override void Forget(KnownRecords records) => records.Forces.Forget();

    private IReadOnlyList<object?> Row(int index)
    {
        var (person, role) = (
            Force.Member(Setting, index),
            index switch
            {
                0 => "队长",
                1 or 2 => "副队长",
                < 10 => "骨干队员",
                _ => "队员",
            }
        );
        return
        [
            Force.Place.Code.Value,
            Force.Name,
            person.Name,
            person.Phone,
            role,
            new DateOnly(2023, 1 + (index % 12), 1 + (index % 28)).ToString("yyyy-MM-dd"),
        ];
    }
}
