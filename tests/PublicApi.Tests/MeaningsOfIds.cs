namespace PublicApi.Tests;

/// <summary>What an id in a body means.</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Collection">The service's own collection that makes such records; null: they are made by another service, by an upload, or
/// with the record that the request is about, and the service's own tests show the refusal.</param>
internal sealed record MeaningOfId(string Record, string? Collection = null);

/// <summary>Every id in the bodies of the API, as "operation member".</summary>
internal static class MeaningsOfIds
{
    public static readonly Dictionary<string, MeaningOfId> Of = new(StringComparer.Ordinal)
    {
        ["DraftPlan content.attachments[].fileId"] = new("a file uploaded at the place"),
        ["DraftPlan content.teams[].teamId"] = new("a team as the plan names it: kept and printed, never looked up"),
        ["RefillPlans planIds[]"] = new("a plan", "plans"),
        ["TakeSteps follow.superiorId"] = new("a plan", "plans"),
        ["TakeSteps planIds[]"] = new("a plan", "plans"),
        ["ChangePlan content.attachments[].fileId"] = new("a file uploaded at the place"),
        ["ChangePlan content.teams[].teamId"] = new("a team as the plan names it: kept and printed, never looked up"),
        ["FollowSuperior superiorId"] = new("a plan", "plans"),
        ["DraftRiskChart drawings[]"] = new("a file uploaded at the place"),
        ["CorrectRiskChart drawings[]"] = new("a file uploaded at the place"),
        ["DraftProgramme items[].id"] = new("a line of the programme itself"),
        ["DraftProgramme items[].planId"] = new("a plan, of contingency-plans"),
        ["DraftProgramme items[].teams[]"] = new("a team, of rescue-teams"),
        ["ChangeProgramme items[].id"] = new("a line of the programme itself"),
        ["ChangeProgramme items[].planId"] = new("a plan, of contingency-plans"),
        ["ChangeProgramme items[].teams[]"] = new("a team, of rescue-teams"),
        ["PutOffProgrammeItem itemId"] = new("a line of a programme of the place"),
        ["DropProgrammeItem itemId"] = new("a line of a programme of the place"),
        ["PlanDrill drill.planId"] = new("a plan, of contingency-plans"),
        ["PlanDrill drill.teams[]"] = new("a team, of rescue-teams"),
        ["PlanDrill programmeItemId"] = new("a line of a programme of the place"),
        ["RecordDrill drill.planId"] = new("a plan, of contingency-plans"),
        ["RecordDrill drill.teams[]"] = new("a team, of rescue-teams"),
        ["ChangeDrill planId"] = new("a plan, of contingency-plans"),
        ["ChangeDrill teams[]"] = new("a team, of rescue-teams"),
        ["AddPhoto fileId"] = new("a file uploaded at the place"),
        ["CorrectDrill drill.planId"] = new("a plan, of contingency-plans"),
        ["CorrectDrill drill.teams[]"] = new("a team, of rescue-teams"),
        ["RevokeRole grantId"] = new("a role of the user that is changed"),
        ["ReadNotices ids[]"] = new("a notice of the caller's own inbox"),
        ["ReadNotices upTo"] = new("a notice of the caller's own inbox"),
        ["CloseInstitution succeededBy"] = new("an institution", "institutions"),
        ["EstablishPost institutionId"] = new("an institution", "institutions"),
        ["StartAssessment institutionId"] = new("an institution", "institutions"),
        ["ChangeAssessment items[].evidence[]"] = new("a file uploaded at the place"),
        ["IssueDocument fileId"] = new("a file uploaded at the place"),
        ["AttachText fileId"] = new("a file uploaded at the place"),
        ["ReachMilestone fileIds[]"] = new("a file uploaded at the place"),
        ["AttachToMilestone fileIds[]"] = new("a file uploaded at the place"),
        ["SignContractOnPaper fileId"] = new("a file uploaded at the place"),
        ["PlanInvestment fileIds[]"] = new("a file uploaded at the place"),
        ["AttachToInvestment fileIds[]"] = new("a file uploaded at the place"),
        ["PayInvestment fileId"] = new("a file uploaded at the place"),
        ["StrikePayment paymentId"] = new("a payment of the investment itself"),
        ["EstablishTeam team.leaderPosts[].postId"] = new("a post of the team's own place; another one is never found"),
        ["ChangeTeam leaderPosts[].postId"] = new("a post of the team's own place; another one is never found"),
        ["ReleaseTeam holdId"] = new("of the team itself"),
        ["SetDuties memberIds[]"] = new("a member", "members"),
        ["AnswerRoll memberId"] = new("a member", "members"),
        ["AnswerRoll memberIds[]"] = new("a member", "members"),
        ["AnswerRoll rollCallId"] = new("of the team itself"),
        ["JoinTeam teamId"] = new("a team", "teams"),
        ["ReceiveEquipment baseId"] = new("a base", "bases"),
        ["ReceiveEquipment details.investmentId"] = new(
            "an investment, of organizations, which shows what it bought inside the investment's place only"
        ),
        ["ReceiveEquipment teamId"] = new("a team", "teams"),
        ["CorrectEquipment investmentId"] = new(
            "an investment, of organizations, which shows what it bought inside the investment's place only"
        ),
        ["HandOverEquipment baseId"] = new("a base", "bases"),
        ["HandOverEquipment teamId"] = new("a team", "teams"),
        ["PrepareBase details.investmentId"] = new(
            "an investment, of organizations, which shows what it bought inside the investment's place only"
        ),
        ["CorrectBase investmentId"] = new(
            "an investment, of organizations, which shows what it bought inside the investment's place only"
        ),
        ["DraftAgreement forceId"] = new("a force of any place: registered forces are known to all"),
        ["SignAgreementOnPaper fileId"] = new("a file uploaded at the place"),
        ["RequestForce forceIds[]"] = new("a force of any place: registered forces are known to all"),
    };
}
