using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// October and November: offices and rooms answer the checklists, the county verifies; some are returned and done again. How
/// many attain them differs from county to county.
/// </summary>
internal static class Attainment
{
    private const int Photos = 8;

    private static readonly Checklist EightHaves = new(
        "eight-haves",
        ["institution", "plaque", "seal", "staff", "premises", "equipment", "rules", "register"],
        ["premises", "equipment"]
    );
    private static readonly Checklist SixHaves = new(
        "township-capability",
        ["leadership", "mechanism", "plans", "team", "supplies", "training-and-drills"],
        ["supplies"]
    );
    private static readonly Checklist ThreeHaves = new(
        "village-station",
        ["premises", "equipment-and-supplies", "working-rules"],
        ["premises", "equipment-and-supplies"]
    );

    private static readonly DateOnly Begins = new(2026, 9, 28);

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        foreach (var place in setting.Townships.Concat(setting.Villages).Where(p => rollout.RenamedOn(p) is not null))
        {
            var second = place.Level == DivisionLevel.Township ? SixHaves : ThreeHaves;
            foreach (var step in Assessed(setting, place, EightHaves).Concat(Assessed(setting, place, second)))
            {
                yield return step;
            }
        }
    }

    private static IEnumerable<Step> Assessed(Setting setting, DemoDivision place, Checklist checklist)
    {
        var dice = setting.Chance($"{checklist.Key} {place.Code}");
        var lag = setting.Lag(setting.CountyOf(place));
        if (dice.Hits(0.04 + (0.22 * lag)))
        {
            yield break; // nobody assessed it this year
        }

        var on = Begins.Later(dice.Next(22));
        var (missing, returned) = (dice.Hits(0.05 + (0.25 * lag)), dice.Hits(0.08));
        var photo = 1 + dice.Next(Photos);
        var lacking = missing ? dice.Pick(checklist.ByThemselves) : null;
        yield return new AssessOneself(
            on,
            place,
            Recorder(setting, place),
            checklist.Key,
            Answers(checklist, photo, lacking, "已配备到位")
        );
        if (returned && !missing)
        {
            var item = checklist.WithPhoto[0];
            yield return new VerifyAssessment(
                on.Later(3),
                place,
                Actor.Verifier(place.Code),
                checklist.Key,
                item,
                "照片不清，请重新拍摄后提交。"
            );
            yield return new AssessOneself(
                on.Later(5),
                place,
                Recorder(setting, place),
                checklist.Key,
                Answers(checklist, 1 + (photo % Photos), null, "已重新拍摄")
            )
            {
                Again = true,
            };
        }

        yield return new VerifyAssessment(on.Later(8), place, Actor.Verifier(place.Code), checklist.Key, null, null);
    }

    // The first township of each county and the first village in it have accounts of their own.
    private static Actor Recorder(Setting setting, DemoDivision place)
    {
        var first = setting.City.ChildrenOf(setting.CountyOf(place)).First();
        return place == first ? Actor.Township(place)
            : place == setting.City.ChildrenOf(first).FirstOrDefault() ? Actor.Village(place)
            : Actor.County(place.Code);
    }

    private static List<ItemAnswer> Answers(Checklist checklist, int photo, string? lacking, string note) =>
        [
            .. checklist.Items.Select(item =>
                item == lacking
                    ? new ItemAnswer(item, Met: false, "尚未配齐，已列入计划", null)
                    : new ItemAnswer(item, Met: true, note, checklist.WithPhoto.Contains(item) ? photo : null)
            ),
        ];

    private sealed record Checklist(string Key, string[] Items, string[] WithPhoto)
    {
        private static readonly string[] KnownToTheRegister = ["institution", "plaque", "seal", "staff"];

        /// <summary>Items the register of institutions does not answer itself.</summary>
        public string[] ByThemselves { get; } = [.. Items.Except(KnownToTheRegister)];
    }
}
