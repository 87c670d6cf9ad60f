using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// 整合社会资源: ten social forces register themselves and are verified; four sign agreements with the city's and the pilot county's bureau,
/// two by their own accounts, two on paper; they are called four times; in November they are reviewed.
/// </summary>
internal static class SocialForces
{
    private static readonly DateOnly Begins = new(2026, 1, 12);

    public static IEnumerable<Step> Steps(Setting setting)
    {
        var forces = DemoForces.Of(setting);
        return forces.SelectMany(force => Registered(setting, force)).Concat(Agreements(setting, forces)).Concat(Calls(setting, forces));
    }

    private static IEnumerable<Step> Registered(Setting setting, DemoForce force)
    {
        yield return new RegisterForce(Begins.Later(force.Number % 4), force);
        yield return new ImportForceMembers(Begins.Later(6), force, setting);
        if (force.Number == 10)
        {
            yield return new VerifyForce(new(2026, 2, 4), force, force.Officer(setting), "未提供人员意外伤害保险，请补充后再报。");
            yield break; // and has not come back with it
        }

        yield return new VerifyForce(new DateOnly(2026, 2, 2).Later(force.Number % 3), force, force.Officer(setting), null);
        if (force.Number < 9)
        {
            yield return new ReviewForce(
                new DateOnly(2026, 11, 3).Later(force.Number % 5),
                force,
                force.Officer(setting),
                Passed: force.Number != 7
            );
        }
    }

    private static IEnumerable<Step> Agreements(Setting setting, IReadOnlyList<DemoForce> forces)
    {
        var (city, pilot) = (setting.City.City, setting.Pilot);
        var (byCity, byPilot) = (Actor.City(setting.City), Actor.County(pilot.Code));
        string[] water = ["flood", "water-accident"];
        yield return new SignAgreement(
            new(2026, 3, 18),
            forces[0],
            pilot,
            byPilot,
            water,
            new(2026, 4, 1),
            new(2027, 3, 31),
            OnPaper: false
        );
        yield return new SignAgreement(
            new(2026, 3, 19),
            forces[1],
            pilot,
            byPilot,
            ["mountain-accident"],
            new(2026, 4, 1),
            new(2026, 12, 31),
            OnPaper: true
        );
        yield return new SignAgreement(
            new(2026, 4, 8),
            forces[2],
            city,
            byCity,
            [.. water, "earthquake", "building-collapse", "geological"],
            new(2026, 5, 1),
            new(2028, 4, 30),
            OnPaper: false
        );
        yield return new SignAgreement(new(2026, 4, 9), forces[3], city, byCity, water, new(2026, 5, 1), new(2027, 12, 31), OnPaper: true);
    }

    private static IEnumerable<Step> Calls(Setting setting, IReadOnlyList<DemoForce> forces)
    {
        var officer = Actor.County(setting.Pilot.Code);
        yield return new CallForce(
            new(2026, 5, 12),
            setting.Pilot,
            officer,
            [forces[1]],
            "mountain-accident",
            "3 名徒步者在山中失联，请上山搜救",
            14
        )
        {
            Outcome = "3 人全部找到，送医观察",
            Cost = 2400,
        };
        yield return new CallForce(new(2026, 7, 22), setting.Pilot, officer, [forces[3]], "flood", "暴雨内涝，请携艇转移被困群众", 3)
        {
            Outcome = "转移群众 46 人",
            Cost = 11800,
        };
        yield return new CallForce(new(2026, 8, 13), setting.Pilot, officer, [forces[0]], "water-accident", "水库一人溺水，请搜救", 16)
        {
            Outcome = "救起 1 人",
            Cost = 1600,
        };
        yield return new CallForce(
            new(2026, 9, 9),
            setting.Pilot,
            officer,
            [forces[2], forces[3]],
            "flood",
            "河道涨水，一组群众被困沙洲",
            10
        )
        {
            Declined = "队伍正在外地集训",
            Outcome = "救出 5 人",
        };
    }
}
