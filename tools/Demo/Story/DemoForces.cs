namespace Platform.Demo.Story;

/// <summary>The ten social forces of the city: two in the pilot county, one of the city itself, the others spread over the other
/// counties, or of the pilot's place where there are no others.</summary>
internal static class DemoForces
{
    public static IReadOnlyList<DemoForce> Of(Setting setting)
    {
        DemoDivision County(int rank) => setting.Followers is { Count: > 0 } others ? others[rank % others.Count] : setting.Pilot;
        return
        [
            new(
                1,
                "同心救援队",
                setting.Pilot,
                32,
                [("water-surface", 2), ("emergency-medical", null)],
                [("冲锋舟", 3, "艘"), ("救生衣", 80, "件")]
            ),
            new(2, "山鹰救援队", setting.Pilot, 24, [("mountain", 2)], [("绳索救援装备", 6, "套"), ("越野车", 2, "辆")]),
            new(
                3,
                "启明救援队",
                County(0),
                41,
                [("building-collapse", 3), ("water-surface", null)],
                [("生命探测仪", 1, "台"), ("液压破拆工具", 4, "套")]
            ),
            new(
                4,
                "清流水上救援支队",
                setting.City.City,
                58,
                [("water-surface", 1), ("diving", 2)],
                [("救援艇", 5, "艘"), ("潜水装具", 16, "套"), ("水下机器人", 1, "台")]
            ),
            new(5, "红柳救援队", County(1), 18, [("mountain", 3)], [("无人机", 2, "架")]),
            new(6, "雪莲医疗救援队", County(2), 26, [("emergency-medical", 2)], [("自动体外除颤器", 6, "台"), ("救护车", 1, "辆")]),
            new(7, "北斗应急救援队", County(3), 21, [("building-collapse", null)], [("卫星电话", 4, "部")]),
            new(8, "众志救援队", County(4), 29, [("water-surface", 3)], [("橡皮艇", 4, "艘")]),
            new(9, "远山户外救援队", County(5), 15, [("mountain", null)], [("对讲机", 20, "部")]),
            new(10, "金盾救援队", County(0), 12, [("building-collapse", null)], [("发电机", 2, "台")]),
        ];
    }
}
