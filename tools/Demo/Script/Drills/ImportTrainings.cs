using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>The city's or a county's register of trainings of a quarter, one line for each session.</summary>
/// <param name="Closed">The day they are all closed; null: they are only recorded.</param>
internal sealed record ImportTrainings(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    int Quarter,
    IReadOnlyList<DemoTraining> Trainings,
    DateOnly? Closed
) : ImportSheet(On, Where, By, "trainings")
{
    public override string Doing => Closed is null ? "导入培训台账" : "办结培训";

    public override IEnumerable<DivisionCode> PlacesWritten => Trainings.Select(t => t.Place.Code);

    public override IEnumerable<Thing> Makes => Closed is null ? Trainings.Select(t => Thing.Training(t.Place.Code, t.Number)) : [];

    public override IEnumerable<Need> Needs => Closed is null ? [] : Trainings.Select(t => Needed(Thing.Training(t.Place.Code, t.Number)));

    public override string Key => $"trainings {Place} {Quarter} {(Closed is null ? "held" : "closed")}";

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}培训台账",
            [
                "区划代码",
                "培训编号",
                "组织方",
                "部门名称",
                "领域",
                "主题",
                "场次",
                "计划日期",
                "举办日期",
                "地点",
                "授课人",
                "学时",
                "办结日期",
            ],
            [.. Trainings.SelectMany(t => t.Days.Select((day, index) => Row(t, day, index + 1)))]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct) =>
        (await stage.TrainingsAsync(this, Quarter, ct)).Exists(t => Closed is null || t.State == "closed");

    private IReadOnlyList<object?> Row(DemoTraining t, DateOnly day, int session) =>
        [
            t.Place.Code.Value,
            t.Number,
            t.Organizer,
            t.Department,
            t.Sector,
            t.Topic,
            session,
            Day(day),
            Day(day),
            $"{t.Place.Short()}会议室",
            t.Sector switch
            {
                "消防" or "水域救援" or "森林草原防灭火" => "消防救援支队教官",
                "医疗救护" => "人民医院急诊科医师",
                _ => "党校教师",
            },
            t.Hours,
            Day(Closed),
        ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}

/// <summary>What the platform holds of a quarter's trainings already.</summary>
internal static class TrainingsOfQuarter
{
    public static async Task<List<TrainingRecord>> TrainingsAsync(this StepContext stage, Step step, int quarter, CancellationToken ct)
    {
        var place = stage.Setting.City.Find(step.Place);
        var number = Uri.EscapeDataString(DemoTrainings.NumberOf(stage.Setting, place, quarter));
        return await (await stage.AsCityAsync(ct)).ListAsync<TrainingRecord>(step.Place, $"trainings?q={number}", ct);
    }
}
