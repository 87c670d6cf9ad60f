using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>
/// About 300 trainings of a year, over all levels and sectors: the city's and each county's every quarter, the departments', one or two of
/// every township. A third of them fall before the flood season, as in a real year.
/// </summary>
internal static class DemoTrainings
{
    private static readonly (DateOnly First, DateOnly Last)[] Quarters =
    [
        (new(2026, 2, 26), new(2026, 3, 27)),
        (new(2026, 4, 7), new(2026, 6, 18)),
        (new(2026, 7, 1), new(2026, 9, 18)),
        (new(2026, 10, 8), new(2026, 10, 30)),
    ];

    private static readonly (string Sector, string Topic, string? Skill)[] Courses =
    [
        ("防汛抗旱", "山洪灾害转移避险", null),
        ("水域救援", "水域救援技能", "水域"),
        ("消防", "初起火灾扑救", "灭火"),
        ("医疗救护", "现场急救", "医疗"),
        ("应急管理综合", "应急管理干部能力", null),
        ("安全生产", "基层安全监管执法", null),
        ("地震", "地震避险与自救互救", null),
        ("森林草原防灭火", "森林草原火灾扑救", "森林草原灭火"),
        ("地质灾害", "地质灾害群测群防", null),
    ];

    private static readonly (string Department, string Sector, string Topic)[] Departments =
    [
        ("水务局", "防汛抗旱", "水库防汛值守"),
        ("教育局", "地震", "校园安全与疏散"),
        ("卫生健康局", "医疗救护", "群众性救护"),
        ("交通运输局", "道路交通", "农村道路劝导"),
        ("自然资源局", "地质灾害", "隐患点监测预警"),
        ("林草局", "森林草原防灭火", "护林员巡护"),
        ("工信局", "安全生产", "企业主要负责人安全"),
        ("消防救援大队", "消防", "微型消防站"),
    ];

    /// <summary>What the city itself or a county, its departments and its townships gave in a quarter, 0 to 3.</summary>
    public static IReadOnlyList<DemoTraining> In(Setting setting, DemoDivision place, int quarter) =>
        [.. Of(setting, place, quarter).Select((t, index) => t with { Number = $"{NumberOf(setting, place, quarter + 1)}{index + 1:00}" })];

    /// <summary>What the numbers of a quarter's trainings begin with, 1 to 4.</summary>
    public static string NumberOf(Setting setting, DemoDivision place, int quarter) => $"{setting.Sign(place)}应急培〔2026〕{quarter}-";

    private static IEnumerable<DemoTraining> Of(Setting setting, DemoDivision place, int quarter)
    {
        var dice = setting.Chance($"trainings {place.Code} {quarter}");
        var (own, sessions) = place == setting.City.City ? ("市级", 1) : ("县级", 2 + dice.Next(2));
        var (courses, departments) =
            place == setting.City.City ? (3, 2)
            : setting.IsStandIn(place) ? (0, 0)
            : (1 + dice.Next(2), 2);
        for (var n = 0; n < courses; n++)
        {
            var (sector, topic, skill) = dice.Pick(Courses);
            yield return new(place, own, null, sector, topic, Days(dice, quarter, sessions), 8, skill, Tested: true);
        }

        foreach (var (department, sector, topic) in Departments.OrderBy(_ => dice.Next()).Take(departments))
        {
            yield return new(
                place,
                "行业部门",
                $"{place.Short()}{department}",
                sector,
                topic,
                Days(dice, quarter, 1),
                4,
                null,
                Tested: false
            );
        }

        foreach (var township in place == setting.City.City ? [] : setting.In(place, DivisionLevel.Township))
        {
            var yearly = setting.Chance($"township trainings {township.Code}");
            var (first, second) = (yearly.Next(4), yearly.Hits(0.15) ? yearly.Next(4) : -1);
            if (quarter == first || quarter == second)
            {
                var (sector, topic, _) = dice.Pick(Courses);
                yield return new(township, "乡镇级", null, sector, topic, Days(dice, quarter, 1), 3, null, Tested: false);
            }
        }
    }

    private static List<DateOnly> Days(Random dice, int quarter, int count)
    {
        var days = WorkingDays.Between(Quarters[quarter].First, Quarters[quarter].Last);
        return [.. Enumerable.Range(0, count).Select(_ => dice.Pick(days)).Distinct().Order()];
    }

    /// <summary>Who sat in a session: members of the place's teams and of its villages' rooms; some come to two courses a year.</summary>
    public static IEnumerable<(DemoDivision From, Person Person)> People(Setting setting, DemoTraining training, int session)
    {
        var dice = setting.Chance($"attendees {training.Place.Code} {training.Number} {session}");
        var townships =
            training.Place.Level == DivisionLevel.Township ? [training.Place] : setting.In(training.Place, DivisionLevel.Township).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < (training.Place.Level == DivisionLevel.Township ? 12 + dice.Next(6) : 16 + dice.Next(10)); n++)
        {
            var township = dice.Pick(townships);
            var village = dice.Hits(0.4)
                ? setting.City.ChildrenOf(township).ToList() is { Count: > 0 } villages
                    ? dice.Pick(villages)
                    : null
                : null;
            var (from, person) = village is null
                ? (township, setting.TeamMember(township, dice.Next(34)))
                : (village, setting.Person(village, 1 + dice.Next(9)));
            if (seen.Add(person.Phone))
            {
                yield return (from, person);
            }
        }
    }
}

/// <summary>One training of the story.</summary>
/// <param name="Skill">What its certificate proves; null: it gives none.</param>
internal sealed record DemoTraining(
    DemoDivision Place,
    string Organizer,
    string? Department,
    string Sector,
    string Topic,
    IReadOnlyList<DateOnly> Days,
    int Hours,
    string? Skill,
    bool Tested
)
{
    public string Number { get; init; } = "";
}
