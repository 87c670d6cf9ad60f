using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>
/// The only table of the facts that an event contains, used for new and for replayed events. Ends and corrections are facts of their
/// own, so that the figures of every past day can still be computed.
/// </summary>
public static class FactsOf
{
    private static readonly Dictionary<Type, Recording> Table = new([
        Row<DivisionEstablished>(DivisionFacts.Of),
        Row<DivisionRenamed>(_ => []), // no fact: recorded for the place's name
        Row<DivisionRecoded>(DivisionFacts.Of),
        Row<DivisionClosed>(DivisionFacts.Of),
        Row<InstitutionEstablished>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<InstitutionRenamed>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<InstitutionRenamingCorrected>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<InstitutionMoved>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<InstitutionClosed>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<InstitutionWithdrawn>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<InstitutionStaffed>(InstitutionFacts.Of, e => e.InstitutionId),
        Row<StandardAttained>(InstitutionFacts.Of),
        Row<StandardLost>(InstitutionFacts.Of),
        Row<PostHeld>(OfficerFacts.Of, e => e.PostId),
        Row<PostVacated>(OfficerFacts.Of, e => e.PostId),
        Row<PostWithdrawn>(OfficerFacts.Of, e => e.PostId),
        Row<PostMoved>(OfficerFacts.Of, e => e.PostId),
        Row<OfficerAppointed>(OfficerFacts.Of, e => e.OfficerId),
        Row<OfficerMoved>(OfficerFacts.Of, e => e.OfficerId),
        Row<OfficerDismissed>(OfficerFacts.Of, e => e.OfficerId),
        Row<OfficerCorrected>(OfficerFacts.Of, e => e.OfficerId),
        Row<DocumentIssued>(DocumentFacts.Of, e => e.DocumentId),
        Row<DocumentWithdrawn>(DocumentFacts.Of, e => e.DocumentId),
        Row<MilestoneReached>(DocumentFacts.Of, e => e.MilestoneId),
        Row<MilestoneWithdrawn>(DocumentFacts.Of, e => e.MilestoneId),
        Row<ContractSigned>(ContractFacts.Of, e => e.ContractId),
        Row<ContractAssessed>(ContractFacts.Of, e => e.ContractId),
        Row<ContractWithdrawn>(ContractFacts.Of, e => e.ContractId),
        Row<InvestmentChanged>(InvestmentFacts.Of, e => e.InvestmentId),
        Row<TeamChanged>(TeamFacts.Of, e => e.TeamId),
        Row<MemberChanged>(MemberFacts.Of, e => e.MemberId),
        Row<EquipmentChanged>(EquipmentFacts.Of, e => e.EquipmentId),
        Row<BaseChanged>(EquipmentFacts.Of, e => e.BaseId),
        Row<AgreementChanged>(AgreementFacts.Of, e => e.AgreementId),
        Row<PlanChanged>(PlanFacts.Of, e => e.PlanId),
        Row<PlansRelinked>(PlanFacts.Of),
        Row<PlanPaperChanged>(PlanFacts.Of, e => e.PaperId),
        Row<DrillChanged>(DrillFacts.Of, e => e.DrillId),
        Row<TrainingChanged>(TrainingFacts.Of, e => e.TrainingId),
        Row<TraineeChanged>(TrainingFacts.Of, e => e.TraineeId),
    ]);

    /// <summary>The recorded events by their simple name, as in a journal: they are consumed, and read by a rebuild.</summary>
    public static IReadOnlyDictionary<string, Type> Recorded { get; } = Table.Keys.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The event's facts, in an order that never changes: a fact is known by its event and its place in it.</summary>
    public static IReadOnlyList<Fact> Event(PlatformEvent happened) =>
        Table.TryGetValue(happened.GetType(), out var recording) ? recording.Facts(happened) : [];

    /// <summary>The records that the event is about, and where each is from then on: that is where its link opens. None for an event about
    /// a place.</summary>
    public static IReadOnlyList<(Guid Record, DivisionCode Place)> Records(PlatformEvent happened) =>
        happened is PlansRelinked relinked ? [.. relinked.Plans.Select(p => (p.PlanId, p.Now.Division))]
        : Table.TryGetValue(happened.GetType(), out var recording) && recording.Record?.Invoke(happened) is { } record
            ? [(record, happened.Division)]
        : [];

    private static KeyValuePair<Type, Recording> Row<TEvent>(Func<TEvent, IReadOnlyList<Fact>> facts, Func<TEvent, Guid>? record = null)
        where TEvent : PlatformEvent =>
        new(typeof(TEvent), new(happened => facts((TEvent)happened), record is null ? null : happened => record((TEvent)happened)));

    private sealed record Recording(Func<PlatformEvent, IReadOnlyList<Fact>> Facts, Func<PlatformEvent, Guid>? Record);
}
