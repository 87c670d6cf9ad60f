using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// The four levels of rescue teams: the city's establishment rule in March, the pilot's teams in May, the other counties' after their
/// offices and rooms were renamed, their joint teams already in June. A county imports sheets: directors of villages and rooms, teams,
/// members.
/// </summary>
internal static class RescueTeams
{
    private static readonly string[] TownshipSources =
    [
        "乡镇干部",
        "乡镇干部",
        "派出所",
        "民兵预备役",
        "民兵预备役",
        "卫生院（室）",
        "学校",
        "企业",
        "公益性岗位",
        "生态护林员",
        "地质灾害信息员",
        "道路养护员",
        "驻村工作队",
        "大学生村官",
    ];

    private static readonly string[] VillageSources =
    [
        "应急管理室",
        "应急管理室",
        "村民小组组长",
        "村民小组组长",
        "村民小组组长",
        "卫生院（室）",
        "生态护林员",
        "公益性岗位",
        "学校",
        "企业",
        "民兵预备役",
        "退伍军人",
    ];

    private static readonly string[] JointSources = ["行业部门", "行业部门", "行业部门", "消防抽调", "社会应急力量"];

    private static readonly DateOnly VillageDirectorsSince = new(2026, 1, 7);

    public static IEnumerable<Step> Steps(Setting setting, RenamingSchedule rollout)
    {
        var (city, by, squads) = (setting.City.City, Actor.City(setting.City), new DemoTeams(setting, rollout));
        foreach (
            var numbers in new EstablishmentNumbers[]
            {
                new("joint-team", 1, 1, 20),
                new("area-squadron", 1, 2, 20, 18, 24, 3),
                new("township-squadron", 1, 0, 30),
                new("village-team", 1, 0, 9),
            }
        )
        {
            yield return new SetEstablishmentRule(new(2026, 3, 5), city, by, numbers, Policy.CityNumber(setting));
        }

        foreach (var county in setting.City.Counties)
        {
            var (officer, day, teams) = (Actor.County(county.Code), DemoTeams.Registered(setting, rollout, county), squads.In(county));
            if (!setting.IsStandIn(county))
            {
                yield return new TakeOffice(
                    new(2026, 2, 25),
                    county,
                    officer,
                    "deputy-county-head",
                    county.DeputyCountyHead(),
                    setting.Person(county, 5),
                    OfInstitution: false
                );
            }

            var joint = DemoTeams.JointTeamRegistered(setting, rollout, county);
            if (joint < day)
            {
                List<TeamRow> first = [.. teams.Where(t => t.Level == TeamRow.Joint)];
                teams = [.. teams.Except(first)];
                yield return new ImportTeams(joint, county, officer, first);
                yield return new ImportMembers(joint.Later(1), county, officer, [.. Members(setting, first)]);
            }

            yield return new ImportPosts(
                day,
                county,
                officer,
                [
                    .. setting
                        .In(county, DivisionLevel.Village)
                        .Select(v => new PostRow(v, PostRow.VillageDirector, setting.Person(v, 10), VillageDirectorsSince)),
                    .. teams
                        .Where(t => t.Level == TeamRow.Village)
                        .Select(t => new PostRow(t.Place, PostRow.RoomDirector, setting.Person(t.Place, 1), t.EstablishedOn)),
                ]
            );
            yield return new ImportTeams(day, county, officer, teams);
            yield return new ImportMembers(day.Later(1), county, officer, [.. Members(setting, teams)]);
            foreach (var (index, team) in teams.Where(t => t.Level == TeamRow.Area).Index())
            {
                yield return new RosterDuties(day.Later(2), county, officer, team.Name) { Ordinal = index + 1 };
            }
        }
    }

    private static IEnumerable<MemberRow> Members(Setting setting, IReadOnlyList<TeamRow> teams)
    {
        foreach (var team in teams)
        {
            var dice = setting.Chance($"members {team.Place.Code} {team.Name}");
            foreach (
                var row in team.Level switch
                {
                    TeamRow.Joint => Many(setting, team, dice, 20 + dice.Next(6), JointSources, 0),
                    TeamRow.Area => Squadron(setting, team, dice),
                    TeamRow.Township => OfTownship(setting, team, dice),
                    _ => OfVillage(setting, team, dice),
                }
            )
            {
                yield return row;
            }
        }
    }

    // Captain, two deputies, and full-time members: three seconded firefighters, the drinking-water station's people, veterans for the
    // rest.
    private static IEnumerable<MemberRow> Squadron(Setting setting, TeamRow team, Random dice)
    {
        var (home, members) = (team.Coverage![0], 18 + dice.Next(7));
        for (var n = 0; n < 3 + members; n++)
        {
            var (role, source) = n switch
            {
                0 => ("队长", "公开招聘"),
                < 3 => ("副队长", "公开招聘"),
                < 6 => (null, "消防抽调"),
                _ => ((string?)null, n < 6 + (members / 2) ? "人饮站划转" : "退伍军人"),
            };
            yield return Row(team, setting.TeamMember(home, 60 + n), source, dice, fullTime: true, role);
        }
    }

    private static IEnumerable<MemberRow> OfTownship(Setting setting, TeamRow team, Random dice)
    {
        // Two people of the first villages are in both their own team and the township's, and are two persons, not four.
        foreach (var village in setting.City.ChildrenOf(team.Place).Take(2))
        {
            yield return Row(team, setting.Person(village, 11), "民兵预备役", dice);
        }

        foreach (var row in Many(setting, team, dice, 34 + dice.Next(8), TownshipSources, 0))
        {
            yield return row;
        }
    }

    private static IEnumerable<MemberRow> OfVillage(Setting setting, TeamRow team, Random dice) =>
        Enumerable.Range(0, 9 + dice.Next(4)).Select(n => Row(team, setting.Person(team.Place, n + 1), VillageSources[n], dice));

    private static IEnumerable<MemberRow> Many(Setting setting, TeamRow team, Random dice, int count, string[] sources, int from) =>
        Enumerable.Range(0, count).Select(n => Row(team, setting.TeamMember(team.Place, from + n), sources[n % sources.Length], dice));

    private static MemberRow Row(TeamRow team, Person person, string source, Random dice, bool fullTime = false, string? role = null)
    {
        var skill = dice.Hits(fullTime ? 0.5 : 0.06) ? dice.Pick(new[] { "灭火", "水域", "医疗", "山岳" }) : null;
        DateOnly? insured = dice.Hits(0.015) ? null : new DateOnly(2027, 5, 31).AddDays(dice.Next(30));
        return new MemberRow(
            team,
            person,
            source,
            fullTime,
            insured,
            role,
            skill,
            skill is null ? null : new DateOnly(2026, 10, 1).AddDays(dice.Next(900))
        );
    }
}
