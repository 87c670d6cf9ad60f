using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>A team that can be sent, with the points for and against it.</summary>
internal sealed record Candidate(
    Team Team,
    bool Able,
    double Kilometres,
    int ArrivalMinutes,
    int SkilledMembers,
    double Weight,
    IReadOnlyList<string> Reasons
)
{
    /// <param name="members">Serving members, without leaders by post.</param>
    /// <param name="skilled">Those of them with a proved skill for the hazard.</param>
    public static Candidate Of(
        Team team,
        double kilometres,
        Hold? hold,
        int members,
        int skilled,
        TeamSpecialty? hazard,
        FindingRules rules
    )
    {
        var turnout = rules.TurnoutMinutes.GetValueOrDefault(team.Readiness, 30);
        var travel = rules.Roads.Minutes(kilometres);
        var trained = hazard is not { } specialty || team.Specialties.Contains(specialty) || skilled >= rules.SkilledEnough;
        var level = rules.LevelMinutes.GetValueOrDefault(team.Level);
        var reasons = new List<StateWord>
        {
            new(
                $"直线 {kilometres:0.0} 公里，路程约 {travel:0} 分钟",
                $"{kilometres:0.0} km as the crow flies, about {travel:0} minutes by road"
            ),
            new($"{team.Readiness.Word().Zh}，出动约 {turnout} 分钟", $"{team.Readiness.Word().En}, leaves in about {turnout} minutes"),
            new($"{team.Level.Word().Zh}，计 {level} 分钟", $"{team.Level.Word().En}, counts {level} minutes"),
        };
        if (hazard is { } wanted)
        {
            reasons.Add(
                trained
                    ? new($"有{wanted.Word().Zh}专业", $"trained for {wanted.Word().En}")
                    : new(
                        $"无{wanted.Word().Zh}专业，计 {rules.WithoutSpecialtyMinutes} 分钟",
                        $"not trained for {wanted.Word().En}, counts {rules.WithoutSpecialtyMinutes} minutes"
                    )
            );
            reasons.Add(new($"{skilled} 人持有效技能", $"{skilled} member(s) with the skill"));
        }

        if (members == 0)
        {
            reasons.Add(new("没有队员", "has no members"));
        }

        if (hold is not null)
        {
            reasons.Add(new($"已由 {hold.HolderName} 为“{hold.For}”占用", $"held by {hold.HolderName} for '{hold.For}'"));
        }

        // The proved skills of members count little compared with travel time: a minute each, five at most.
        var weight = turnout + travel + level + (trained ? 0 : rules.WithoutSpecialtyMinutes) - Math.Min(skilled, 5);
        return new Candidate(
            team,
            team.CanGo && members > 0 && hold is null,
            kilometres,
            (int)Math.Round(turnout + travel),
            skilled,
            weight,
            reasons.ConvertAll(r => r.ToString())
        );
    }
}
