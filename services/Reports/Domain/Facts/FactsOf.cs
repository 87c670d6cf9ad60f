using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>
/// The only table of the facts that an event contains, used for new and for replayed events. Ends and corrections are facts of their
/// own, so that the figures of every past day can still be computed.
/// </summary>
public static class FactsOf
{
    private static readonly Dictionary<Type, Func<PlatformEvent, IReadOnlyList<Fact>>> Table = new([
        Row<DivisionEstablished>(DivisionFacts.Of),
        Row<DivisionRenamed>(_ => []), // no fact: recorded for the place's name
        Row<DivisionRecoded>(DivisionFacts.Of),
        Row<DivisionClosed>(DivisionFacts.Of),
        Row<InstitutionEstablished>(InstitutionFacts.Of),
        Row<InstitutionRenamed>(InstitutionFacts.Of),
        Row<InstitutionRenamingCorrected>(InstitutionFacts.Of),
        Row<InstitutionMoved>(InstitutionFacts.Of),
        Row<InstitutionClosed>(InstitutionFacts.Of),
        Row<InstitutionWithdrawn>(InstitutionFacts.Of),
        Row<InstitutionStaffed>(InstitutionFacts.Of),
        Row<StandardAttained>(InstitutionFacts.Of),
        Row<StandardLost>(InstitutionFacts.Of),
        Row<PostHeld>(OfficerFacts.Of),
        Row<PostVacated>(OfficerFacts.Of),
        Row<PostWithdrawn>(OfficerFacts.Of),
        Row<OfficerAppointed>(OfficerFacts.Of),
        Row<OfficerMoved>(OfficerFacts.Of),
        Row<OfficerDismissed>(OfficerFacts.Of),
        Row<OfficerCorrected>(OfficerFacts.Of),
        Row<DocumentIssued>(DocumentFacts.Of),
        Row<DocumentWithdrawn>(DocumentFacts.Of),
        Row<MilestoneReached>(DocumentFacts.Of),
        Row<MilestoneWithdrawn>(DocumentFacts.Of),
        Row<ContractSigned>(ContractFacts.Of),
        Row<ContractAssessed>(ContractFacts.Of),
        Row<ContractWithdrawn>(ContractFacts.Of),
        Row<InvestmentChanged>(InvestmentFacts.Of),
        Row<TeamChanged>(TeamFacts.Of),
        Row<MemberChanged>(MemberFacts.Of),
        Row<EquipmentChanged>(EquipmentFacts.Of),
        Row<BaseChanged>(EquipmentFacts.Of),
        Row<AgreementChanged>(AgreementFacts.Of),
        Row<PlanChanged>(PlanFacts.Of),
        Row<PlansRelinked>(PlanFacts.Of),
        Row<PlanPaperChanged>(PlanFacts.Of),
        Row<DrillChanged>(DrillFacts.Of),
        Row<TrainingChanged>(TrainingFacts.Of),
        Row<TraineeChanged>(TrainingFacts.Of),
    ]);

    /// <summary>The recorded events by their simple name, as in a journal: they are consumed, and read by a rebuild.</summary>
    public static IReadOnlyDictionary<string, Type> Recorded { get; } = Table.Keys.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The event's facts, in an order that never changes: a fact is known by its event and its place in it.</summary>
    public static IReadOnlyList<Fact> Event(PlatformEvent happened) =>
        Table.TryGetValue(happened.GetType(), out var facts) ? facts(happened) : [];

    private static KeyValuePair<Type, Func<PlatformEvent, IReadOnlyList<Fact>>> Row<TEvent>(Func<TEvent, IReadOnlyList<Fact>> facts)
        where TEvent : PlatformEvent => new(typeof(TEvent), happened => facts((TEvent)happened));
}
