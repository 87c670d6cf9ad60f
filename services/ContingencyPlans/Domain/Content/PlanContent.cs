namespace ContingencyPlans.Domain;

/// <summary>The content of an edition of a plan, in parts that programs understand; the author decides the order within a part.</summary>
/// <param name="Sections">总则 and the other parts in prose.</param>
/// <param name="Grades">响应分级: when each grade starts.</param>
/// <param name="Commands">组织指挥体系.</param>
/// <param name="Duties">岗位职责.</param>
/// <param name="Actions">响应行动 with their time limits.</param>
/// <param name="Resources">应急物资与装备.</param>
/// <param name="Teams">Rescue teams that are called.</param>
/// <param name="Routes">转移路线.</param>
/// <param name="Shelters">避险安置点.</param>
/// <param name="Contacts">通讯录, by post: the holder is looked up when the plan is read.</param>
public sealed record PlanContent(
    IReadOnlyList<PlanSection> Sections,
    IReadOnlyList<GradeStart> Grades,
    IReadOnlyList<PlanCommand> Commands,
    IReadOnlyList<PostDuty> Duties,
    IReadOnlyList<PlanAction> Actions,
    IReadOnlyList<PlanResource> Resources,
    IReadOnlyList<CalledTeam> Teams,
    IReadOnlyList<EvacuationRoute> Routes,
    IReadOnlyList<Shelter> Shelters,
    IReadOnlyList<PlanContact> Contacts,
    IReadOnlyList<PlanAttachment> Attachments
)
{
    /// <summary>No item in any part.</summary>
    public static readonly PlanContent Empty = new([], [], [], [], [], [], [], [], [], [], []);
}
