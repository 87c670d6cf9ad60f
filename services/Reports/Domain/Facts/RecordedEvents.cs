using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The events that reports keep something of, by the simple name they have in a journal.</summary>
public static class RecordedEvents
{
    private static readonly Type[] Types =
    [
        typeof(DivisionEstablished),
        typeof(DivisionRenamed),
        typeof(DivisionRecoded),
        typeof(DivisionClosed),
        typeof(InstitutionEstablished),
        typeof(InstitutionRenamed),
        typeof(InstitutionRenamingCorrected),
        typeof(InstitutionMoved),
        typeof(InstitutionClosed),
        typeof(InstitutionStaffed),
        typeof(PostHeld),
        typeof(PostVacated),
        typeof(OfficerAppointed),
        typeof(OfficerMoved),
        typeof(OfficerDismissed),
        typeof(StandardAttained),
        typeof(StandardLost),
        typeof(DocumentIssued),
        typeof(DocumentWithdrawn),
        typeof(MilestoneReached),
        typeof(MilestoneWithdrawn),
        typeof(ContractSigned),
        typeof(InvestmentChanged),
        typeof(TeamChanged),
        typeof(MemberChanged),
        typeof(EquipmentChanged),
        typeof(BaseChanged),
        typeof(AgreementChanged),
        typeof(PlanChanged),
        typeof(PlansRelinked),
        typeof(PlanPaperChanged),
        typeof(DrillChanged),
        typeof(TrainingChanged),
        typeof(TraineeChanged),
    ];

    public static IReadOnlyDictionary<string, Type> ByName { get; } = Types.ToDictionary(t => t.Name, StringComparer.Ordinal);
}
