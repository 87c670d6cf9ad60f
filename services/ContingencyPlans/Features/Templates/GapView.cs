using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>A placeholder without a value; the plans contain 〔待填：…〕 there.</summary>
/// <param name="Name">In the caller's language.</param>
/// <param name="Reason">A stable word of <see cref="GapReason"/>.</param>
/// <param name="Places">Where.</param>
public sealed record GapView(string Placeholder, string Name, GapReason Reason, string Why, IReadOnlyList<DivisionCode> Places)
{
    internal static IReadOnlyList<GapView> Of(IEnumerable<WrittenPlan> written) =>
        [
            .. written
                .SelectMany(w => w.Gaps.Select(g => (g.Placeholder, g.Reason, w.Plan.Division)))
                .GroupBy(g => (g.Placeholder, g.Reason))
                .Select(g => new GapView(
                    g.Key.Placeholder.Key,
                    Called(g.Key.Placeholder),
                    g.Key.Reason,
                    Said(g.Key.Placeholder, g.Key.Reason),
                    [.. g.Select(p => p.Division)]
                )),
        ];

    private static string Called(Placeholder placeholder) => new Heading(placeholder.Zh, placeholder.En).ToString();

    private static string Said(Placeholder placeholder, GapReason reason) => Words(placeholder, reason).ToString();

    private static Heading Words(Placeholder placeholder, GapReason reason) =>
        (reason, placeholder.Source) switch
        {
            (GapReason.Vacant, _) => new Heading("该职务目前空缺", "the post is vacant"),
            (GapReason.Unreachable, PlaceholderSource.RescueTeams) => new Heading(
                "救援队伍服务暂时无法查询",
                "the rescue-teams service can't be asked at the moment"
            ),
            (GapReason.Unreachable, _) => new Heading("机构服务暂时无法查询", "the organizations service can't be asked at the moment"),
            (_, PlaceholderSource.LocalData) => new Heading(
                "未填报基本情况，可导入基本情况表",
                "no local data recorded; the sheet of local data can be imported"
            ),
            _ => new Heading("台账中没有登记", "not on record"),
        };
}
