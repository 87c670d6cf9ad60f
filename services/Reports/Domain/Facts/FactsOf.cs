using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>
/// Which facts an event contains. The only place that decides it: new events and replayed events pass through it. Ends and corrections are
/// separate facts, so that every past day's figure can still be given.
/// </summary>
public static class FactsOf
{
    /// <summary>The event's facts, in an order that never changes: a fact is known by its event and its place in it.</summary>
    public static IReadOnlyList<Fact> Event(PlatformEvent happened) =>
        happened switch
        {
            DivisionEstablished e => [Division(e.Division, e.Level, e.On, 1, e.Name)],
            DivisionRecoded e => [Division(e.Former, e.Level, e.On, -1, e.Name), Division(e.Division, e.Level, e.On, 1, e.Name)],
            DivisionClosed e => [Division(e.Division, e.Level, e.On, -1, e.Name)],
            InstitutionEstablished e => [Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, 1, e.Name)],
            InstitutionRenamed e =>
            [
                .. Renaming(e, e.InstitutionId, e.Level, e.FormerKind, e.Kind, e.On, 1, e.Name),
                Staff(e, e.InstitutionId, e.Kind, e.On, null),
            ],
            InstitutionRenamingCorrected e => Corrected(e),
            InstitutionMoved e =>
            [
                Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, -1) with
                {
                    Division = e.From,
                },
                Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, 1),
                Staff(e, e.InstitutionId, e.Kind, e.On, null),
            ],
            InstitutionClosed e => [Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, -1), Staff(e, e.InstitutionId, e.Kind, e.On, Gone)],
            InstitutionStaffed e => [Staff(e, e.InstitutionId, e.Kind, e.On, e.FullTime + e.PartTime)],
            PostHeld e => [Post(e, e.PostId, e.Post, e.On, 1) with { Label = e.Name }],
            PostVacated e => [Post(e, e.PostId, e.Post, e.On, Gone)],
            OfficerAppointed e => [Officer(e.Division, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, 1)],
            OfficerMoved e =>
            [
                Officer(e.From, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, -1),
                Officer(e.Division, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, 1),
            ],
            OfficerDismissed e => [Officer(e.Division, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, -1)],
            StandardAttained e => [Attained(e, e.InstitutionId, e.Standard, e.Level, e.On, 1)],
            StandardLost e => [Attained(e, e.InstitutionId, e.Standard, e.Level, e.On, -1)],
            DocumentIssued e => [.. Issued(e)],
            DocumentWithdrawn { Repealed: false } e => [Document(e, e.DocumentId, e.Category, e.IssuedOn, -1, e.Title)],
            MilestoneReached e =>
            [
                At(Metrics.Milestone, e.Division, e.On, 1, "milestones", e.MilestoneId, ("kind", Words.Of(e.Kind))) with
                {
                    Label = e.Title,
                },
            ],
            MilestoneWithdrawn e =>
            [
                At(Metrics.Milestone, e.Division, e.ReachedOn, -1, "milestones", e.MilestoneId, ("kind", Words.Of(e.Kind))) with
                {
                    Label = e.Title,
                },
            ],
            ContractSigned e =>
            [
                At(Metrics.ContractSigned, e.Division, e.On, 1, "contracts", e.ContractId, ("level", Words.Of(e.Level))) with
                {
                    Subject = e.Division.Value,
                },
            ],
            InvestmentChanged e => InvestmentFacts.Of(e),
            TeamChanged e => TeamFacts.Of(e),
            MemberChanged e => MemberFacts.Of(e),
            EquipmentChanged e => EquipmentFacts.Of(e),
            BaseChanged e => EquipmentFacts.Of(e),
            AgreementChanged e => AgreementFacts.Of(e),
            PlanChanged e => PlanFacts.Of(e),
            PlansRelinked e => PlanFacts.Of(e),
            PlanPaperChanged e => PlanFacts.Of(e),
            DrillChanged e => DrillFacts.Of(e),
            TrainingChanged e => TrainingFacts.Of(e),
            TraineeChanged e => TrainingFacts.Of(e),
            _ => [],
        };

    /// <summary>A gauge's reading that marks the end of the subject.</summary>
    public const decimal Gone = -1;

    private static readonly char[] BetweenIssuers = ['、', '，', ',', ';', '；'];

    private static Fact Division(DivisionCode code, DivisionLevel level, DateOnly on, int amount, string name) =>
        new(Metrics.Division, code, on, amount)
        {
            Dimensions = Dimensions.Of(("level", Words.Of(level))),
            Label = name,
            Record = $"/v1/divisions/{code}",
        };

    private static Fact Standing(
        PlatformEvent e,
        Guid id,
        DivisionLevel level,
        InstitutionKind kind,
        DateOnly on,
        int amount,
        string? name = null
    ) =>
        At(
            IsFormer(kind) ? Metrics.FormerStation : Metrics.Institution,
            e.Division,
            on,
            amount,
            "institutions",
            id,
            ("level", Words.Of(level))
        ) with
        {
            Label = name,
        };

    private static IEnumerable<Fact> Renaming(
        PlatformEvent e,
        Guid id,
        DivisionLevel level,
        InstitutionKind former,
        InstitutionKind now,
        DateOnly on,
        int amount,
        string? name
    ) =>
        [
            At(Metrics.InstitutionRenamed, e.Division, on, amount, "institutions", id, ("level", Words.Of(level))) with
            {
                Label = name,
            },
            Standing(e, id, level, former, on, -amount, name),
            Standing(e, id, level, now, on, amount, name),
        ];

    private static List<Fact> Corrected(InstitutionRenamingCorrected e)
    {
        List<Fact> facts =
        [
            .. Renaming(e, e.InstitutionId, e.Level, e.FormerKind, e.Kind, e.WasOn, -1, null),
            .. Renaming(e, e.InstitutionId, e.Level, e.FormerKind, e.Kind, e.On, 1, null),
            Staff(e, e.InstitutionId, e.Kind, e.On, null),
        ];
        if (e.On > e.WasOn)
        {
            facts.Add(Staff(e, e.InstitutionId, e.FormerKind, e.WasOn, null));
        }

        return facts;
    }

    // A reading of null keeps the last one: the institution only changed its place or its kind.
    private static Fact Staff(PlatformEvent e, Guid id, InstitutionKind kind, DateOnly on, decimal? reading) =>
        At(Metrics.InstitutionStaff, e.Division, on, reading, "institutions", id, ("kind", Words.Of(kind)));

    private static Fact Post(PlatformEvent e, Guid id, string post, DateOnly on, decimal reading) =>
        At(Metrics.PostHeld, e.Division, on, reading, "posts", id, ("post", post), ("level", Words.Of(e.Division.Depth)));

    private static Fact Officer(DivisionCode place, Guid id, OfficerKind kind, string person, bool fullTime, DateOnly on, int amount) =>
        At(
            Metrics.InformationOfficer,
            place,
            on,
            amount,
            "officers",
            id,
            ("kind", Words.Of(kind)),
            ("employment", fullTime ? "full-time" : "part-time")
        ) with
        {
            Subject = person,
        };

    private static Fact Attained(PlatformEvent e, Guid institution, string standard, DivisionLevel level, DateOnly on, int amount) =>
        At(
            Metrics.StandardAttained,
            e.Division,
            on,
            amount,
            "institutions",
            institution,
            ("standard", standard),
            ("level", Words.Of(level))
        );

    private static IEnumerable<Fact> Issued(DocumentIssued e)
    {
        var document = Document(e, e.DocumentId, e.Category, e.On, 1, e.Title);
        return document.Metric == Metrics.DocumentIssued
            ? [document]
            :
            [
                .. e
                    .Issuer.Split(BetweenIssuers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(issuer => document with { Amount = 0, Label = issuer }),
                document,
            ];
    }

    private static Fact Document(PlatformEvent e, Guid id, string category, DateOnly issuedOn, int amount, string title) =>
        At(
            category == "township-reform" ? Metrics.UpperDocument : Metrics.DocumentIssued,
            e.Division,
            issuedOn,
            amount,
            "documents",
            id,
            ("category", category)
        ) with
        {
            Label = title,
        };

    private static Fact At(
        string metric,
        DivisionCode place,
        DateOnly on,
        decimal? amount,
        string collection,
        Guid record,
        params (string, string)[] dimensions
    ) =>
        new(metric, place, on, amount)
        {
            Dimensions = Dimensions.Of(dimensions),
            Subject = record.ToString(),
            Record = $"/v1/divisions/{place}/{collection}/{record}",
        };

    private static bool IsFormer(InstitutionKind kind) => kind is InstitutionKind.SafetyStation or InstitutionKind.SafetyRoom;
}
