using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>
/// Which facts an event holds: a table, and the only place that knows. New events and replayed events go the same way. Ends and
/// corrections are facts of their own, so that every past day's figure can still be given.
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
        Row<InstitutionStaffed>(InstitutionFacts.Of),
        Row<StandardAttained>(InstitutionFacts.Of),
        Row<StandardLost>(InstitutionFacts.Of),
        Row<PostHeld>(OfficerFacts.Of),
        Row<PostVacated>(OfficerFacts.Of),
        Row<OfficerAppointed>(OfficerFacts.Of),
        Row<OfficerMoved>(OfficerFacts.Of),
        Row<OfficerDismissed>(OfficerFacts.Of),
        Row<DocumentIssued>(DocumentFacts.Of),
        Row<DocumentWithdrawn>(DocumentFacts.Of),
        Row<MilestoneReached>(DocumentFacts.Of),
        Row<MilestoneWithdrawn>(DocumentFacts.Of),
        Row<ContractSigned>(ContractFacts.Of),
        Row<ContractAssessed>(ContractFacts.Of),
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

    /// <summary>The events that reports record, by the simple name they have in a journal: what is consumed, and what a rebuild
    /// reads.</summary>
    public static IReadOnlyDictionary<string, Type> Recorded { get; } = Table.Keys.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The event's facts, in an order that never changes: a fact is known by its event and its place in it.</summary>
    public static IReadOnlyList<Fact> Event(PlatformEvent happened) =>
        Table.TryGetValue(happened.GetType(), out var facts) ? facts(happened) : [];

    private static KeyValuePair<Type, Func<PlatformEvent, IReadOnlyList<Fact>>> Row<TEvent>(Func<TEvent, IReadOnlyList<Fact>> facts)
        where TEvent : PlatformEvent => new(typeof(TEvent), happened => facts((TEvent)happened));
}
