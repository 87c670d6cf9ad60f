using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>Names of states and steps in Chinese and English.</summary>
public static class PlanWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this PlanState state) =>
        state switch
        {
            PlanState.Draft => new("起草", "a draft"),
            PlanState.InReview => new("专家评审", "in expert review"),
            PlanState.Approved => new("已审批", "approved"),
            PlanState.Issued => new("已印发", "issued"),
            PlanState.Submitted => new("已报备", "submitted to the level above"),
            PlanState.Filed => new("已备案、未施行", "filed, its first day in force still to come"),
            PlanState.InForce => new("施行中", "in force"),
            PlanState.DueForRevision => new("施行中、应予修订", "in force and due for revision"),
            PlanState.Superseded => new("已被新版代替", "superseded"),
            PlanState.Repealed => new("已废止", "repealed"),
            _ => new("草稿已废弃", "a discarded draft"),
        };

    /// <summary>The step's name, Chinese and English, as in refusals.</summary>
    public static StateWord Word(this PlanStepKind step) =>
        step switch
        {
            PlanStepKind.StartReview => new("送专家评审", "sent to the experts"),
            PlanStepKind.Return => new("退回起草", "returned to draft"),
            PlanStepKind.Approve => new("审批", "approved"),
            PlanStepKind.Issue => new("印发", "issued"),
            PlanStepKind.Submit => new("报备", "submitted"),
            PlanStepKind.SendBack => new("退回补正", "sent back"),
            PlanStepKind.File => new("出具备案回执", "acknowledged as filed"),
            PlanStepKind.Evaluate => new("登记评估", "evaluated"),
            PlanStepKind.Supersede => new("修订", "revised"),
            PlanStepKind.Repeal => new("废止", "repealed"),
            PlanStepKind.Discard => new("废弃草稿", "discarded"),
            PlanStepKind.Follow => new("改选上位预案", "linked to another superior"),
            _ => new("确认衔接", "acknowledged"),
        };

    /// <summary>From which states a step is possible: ends the sentence of a refusal.</summary>
    public static StateWord From(this PlanStepKind step) =>
        step switch
        {
            PlanStepKind.StartReview => new("只有草稿可以送审", "only a draft can"),
            PlanStepKind.Return => new("只有评审中或已审批的预案可以退回", "only one in review or approved can"),
            PlanStepKind.Approve => new("须先经专家评审", "the experts' review comes first"),
            PlanStepKind.Issue => new("须先审批", "its approval comes first"),
            PlanStepKind.Submit => new("须先印发", "its issue comes first"),
            PlanStepKind.SendBack => new("只有已报备的预案可以退回补正", "only one that was submitted can"),
            PlanStepKind.File => new("须先报备", "its submission comes first"),
            PlanStepKind.Evaluate => new("只评估施行中的预案", "only a plan in force is evaluated"),
            PlanStepKind.Supersede => new("只修订已印发且未失效的预案", "only a plan that was issued and has not ended is revised"),
            PlanStepKind.Repeal => new(
                "只废止已印发且未失效的预案；草稿可以废弃",
                "only a plan that was issued and has not ended is; a draft is discarded"
            ),
            PlanStepKind.Discard => new("只有未印发的预案可以废弃", "only before its issue"),
            PlanStepKind.Follow => new("已失效的预案不再衔接", "a plan that has ended follows none"),
            _ => new("只有已印发且未失效的预案需要确认", "only a plan that was issued and has not ended needs it"),
        };
}
