using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>The attendees of a quarter's trainings; of those with a test the result, and for skills the certificates of people who
/// passed.</summary>
internal sealed record ImportAttendees(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    int Quarter,
    IReadOnlyList<DemoTraining> Trainings,
    Setting Setting
) : ImportSheet(On, Where, By, "trainings/attendees")
{
    private const int PassMark = 60;

    public override string Doing => "导入参训人员名册";

    public override IEnumerable<Need> Needs => Trainings.Select(t => Needed(Thing.Training(t.Place.Code, t.Number)));

    public override string Key => $"attendees {Place} {Quarter}";

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}参训人员名册",
            ["区划代码", "组织方区划", "培训编号", "场次", "姓名", "手机号码", "单位", "成绩", "证书名称", "证书编号", "技能", "发证日期"],
            [.. Trainings.SelectMany(t => t.Days.SelectMany((day, index) => Rows(t, day, index + 1)))]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) =>
        (await stage.TrainingsAsync(this, Quarter, ct)).Exists(t => t.Attended > 0);

    private IEnumerable<IReadOnlyList<object?>> Rows(DemoTraining training, DateOnly day, int session)
    {
        var dice = Setting.Chance($"results {training.Place.Code} {training.Number} {session}");
        foreach (var (index, (from, person)) in DemoTrainings.People(Setting, training, session).Index())
        {
            int? score = training.Tested ? 52 + dice.Next(48) : null;
            var skill = score >= PassMark ? training.Skill : null;
            yield return
            [
                from.Code.Value,
                training.Place.Code.Value,
                training.Number,
                session,
                person.Name,
                person.Phone,
                $"{from.Short()}救援队",
                score,
                skill is null ? null : $"{skill}救援员证",
                skill is null ? null : $"{training.Place.Code}-{training.Number}-{session}-{index + 1:00}",
                skill,
                skill is null ? null : day.ToString("yyyy-MM-dd"),
            ];
        }
    }
}
