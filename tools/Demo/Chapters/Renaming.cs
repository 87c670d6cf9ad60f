using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>挂牌更名: plaques and seals, county by county; one room's day is recorded wrongly and corrected a week later.</summary>
internal static class Renaming
{
    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        foreach (var place in setting.Townships.Concat(setting.Villages))
        {
            if (rollout.RenamedOn(place) is not { } on || rollout.RecordedOn(place) is not { } written)
            {
                continue;
            }

            var (officer, name) = (Actor.County(place.Code), NewName(place));
            yield return new RenameInstitution(written, place, officer, name, Policy.CountyNumber(setting, setting.CountyOf(place)));
            yield return new EngraveSeal(written.Later(1 + setting.Chance($"seal {place.Code}").Next(4)), place, officer, name);
            if (written != on)
            {
                yield return new CorrectRenaming(written.Later(5), place, officer, on);
            }
        }
    }

    public static string NewName(DemoDivision place) =>
        place.Level == DivisionLevel.Township ? $"{place.Short()}应急管理所" : $"{place.Short()}应急管理室";
}
