using Platform.Demo.Chapters;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo;

/// <summary>The institutions' story of 2026: from a survey in January to a township merger in November.</summary>
internal static class Year
{
    public const int Number = 2026;

    /// <summary>Every step, by day; the same seed gives the same year.</summary>
    public static IReadOnlyList<Step> Plan(DemoCity city, int seed)
    {
        var setting = new Setting(city, seed);
        var rollout = new RenamingSchedule(setting);
        return
        [
            .. new[]
            {
                Places.Steps(setting),
                Registers.Steps(setting),
                Responsibility.Steps(setting),
                Preparation.Steps(setting),
                Policy.Steps(setting),
                Investments.Steps(setting, rollout),
                Renaming.Steps(setting, rollout),
                Staffing.Steps(setting, rollout),
                Offices.Steps(setting, rollout),
                InformationOfficers.Steps(setting),
                RescueTeams.Steps(setting, rollout),
                RescueEquipment.Steps(setting, rollout),
                Attainment.Steps(setting, rollout),
                SocialForces.Steps(setting),
                Trainings.Steps(setting),
                Plans.Steps(setting, rollout),
                Papers.Steps(setting),
                Drills.Steps(setting, rollout),
                Changes.Steps(setting),
            }
                .SelectMany(steps => steps)
                .OrderBy(step => step.On),
        ];
    }
}
