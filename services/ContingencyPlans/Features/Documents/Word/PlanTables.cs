using ContingencyPlans.Domain;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;

namespace ContingencyPlans.Features.Documents.Word;

/// <summary>The parts of a plan that are read as tables.</summary>
internal static class PlanTables
{
    public static Table Grades(IEnumerable<GradeStart> grades) =>
        Of(
            [("级别", 800), ("启动条件（达到其一）", 0), ("决定人", 1700), ("说明", 2200)],
            grades
                .OrderBy(g => g.Grade)
                .Select(g =>
                    new[] { ChineseNumbers.Of(g.Grade), string.Join('\n', g.Conditions.Select(c => c.Said().Zh)), g.DecidedBy, g.Note }
                )
        );

    public static Table Duties(IEnumerable<PostDuty> duties) =>
        Of([("岗位", 2000), ("职责", 0)], duties.Select(d => new[] { d.Post, d.Duty }));

    public static Table Actions(IEnumerable<PlanAction> actions) =>
        Of(
            [("序号", 650), ("行动", 0), ("责任岗位", 1700), ("时限", 950), ("适用级别", 1150)],
            actions.Select(a =>
                new[]
                {
                    a.Number,
                    a.Text,
                    a.Post,
                    ChineseNumbers.Within(a.WithinMinutes),
                    a.Grades is { Count: > 0 } grades ? string.Join('、', grades.Order().Select(ChineseNumbers.Of)) : "各级",
                }
            )
        );

    public static Table Teams(IEnumerable<CalledTeam> teams) =>
        Of([("救援队伍", 3400), ("任务", 0)], teams.Select(t => new[] { t.Name, t.Task }));

    public static Table Resources(IEnumerable<PlanResource> resources) =>
        Of(
            [("物资装备", 2600), ("数量", 1200), ("存放地点", 0)],
            resources.Select(r => new[] { r.Name, $"{r.Quantity}{r.Unit}", r.KeptAt })
        );

    public static Table Shelters(IEnumerable<Shelter> shelters) =>
        Of(
            [("安置点", 2300), ("可容纳人数", 1200), ("经纬度", 2000), ("地址", 0)],
            shelters.Select(s => new[] { s.Name, $"{s.Capacity}", $"{s.Point.Longitude:0.0000}，{s.Point.Latitude:0.0000}", s.Address })
        );

    public static Table Routes(IEnumerable<EvacuationRoute> routes) =>
        Of([("转移路线", 0), ("通往", 3000)], routes.Select(r => new[] { r.Name, r.Shelter }));

    public static Table Contacts(IEnumerable<ResolvedContact> contacts) =>
        Of(
            [("单位（区划）", 1500), ("职务", 2000), ("姓名", 1400), ("电话", 1600), ("职责", 0)],
            contacts.Select(c => new[] { c.Place, c.Title, c.Name ?? $"（{c.State.Note()!.Zh}）", c.Phone, c.Contact.Duty })
        );

    private static Table Of((string Name, int Width)[] columns, IEnumerable<string?[]> rows)
    {
        var table = OfficialTable.Of([.. columns.Select(c => c.Width)]);
        table.Append(OfficialTable.Head([.. columns.Select(c => c.Name)]));
        foreach (var row in rows)
        {
            table.Append(OfficialTable.Row([.. row.Select(MarkedText.Cell)]));
        }

        return table;
    }
}
