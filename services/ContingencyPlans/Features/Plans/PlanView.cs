using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace ContingencyPlans.Features.Plans;

/// <summary>A plan as the API shows it.</summary>
/// <param name="SeriesId">All editions of one plan share it.</param>
/// <param name="Opinions">Of the experts, all reviews.</param>
/// <param name="Steps">Who did what, in order.</param>
/// <param name="OpenPlaceholders">Names of what its text marks as 〔待填：…〕.</param>
public sealed record PlanView(
    Guid Id,
    DivisionCode Division,
    Guid SeriesId,
    int Edition,
    PlanKind Kind,
    PlanLevel Level,
    string Title,
    IReadOnlyList<Hazard> Hazards,
    Enterprise? Enterprise,
    PlanState State,
    PlanLife Life,
    PlanLinks Links,
    IReadOnlyList<ExpertOpinion> Opinions,
    IReadOnlyList<RevisionDemand> Demands,
    IReadOnlyList<PlanStep> Steps,
    IReadOnlyList<string> OpenPlaceholders,
    PlanContent Content,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view for this caller; see <see cref="PersonalData"/> for the numbers in the text.</summary>
    internal static PlanView Of(Plan p, PlanContent content, DateOnly today, Caller caller) =>
        new(
            p.Id,
            p.Division,
            p.SeriesId,
            p.Edition,
            p.Kind,
            p.Level,
            p.Title,
            p.Hazards,
            p.Enterprise,
            p.StateOn(today),
            PlanLife.Of(p, today),
            PlanLinks.Of(p),
            p.Opinions,
            p.Demands,
            p.Steps,
            p.OpenPlaceholders,
            caller.Shown(p.Division, content),
            p.Version,
            p.UpdatedAt
        );
}

/// <summary>The days of a plan's life.</summary>
/// <param name="SubmitBy">Last day to send it to the level above in time.</param>
/// <param name="ReceiptBy">Last day for the receipt in time.</param>
/// <param name="DueOn">From then on to be revised or evaluated.</param>
/// <param name="Overdue">Not submitted in time so far, or submitted late.</param>
/// <param name="DeadlineOpen">The deadline runs through a year whose holidays are not on record yet, so it may move.</param>
public sealed record PlanLife(
    int Round,
    DateOnly? ReviewedFrom,
    DateOnly? ApprovedOn,
    DateOnly? IssuedOn,
    string? Number,
    DateOnly? EffectiveOn,
    DateOnly? SubmitBy,
    DateOnly? SubmittedOn,
    DateOnly? ReceiptBy,
    DateOnly? FiledOn,
    string? FilingNumber,
    DateOnly? InForceFrom,
    DateOnly? InForceUntil,
    Guid? SupersededBy,
    DateOnly? RepealedOn,
    DateOnly? DueOn,
    bool Overdue,
    bool DeadlineOpen
)
{
    internal static PlanLife Of(Plan p, DateOnly today) =>
        new(
            p.Round,
            p.ReviewedFrom,
            p.ApprovedOn,
            p.IssuedOn,
            p.Number,
            p.EffectiveOn,
            p.SubmitBy,
            p.SubmittedOn,
            p.ReceiptBy,
            p.FiledOn,
            p.FilingNumber,
            p.InForceFrom,
            p.InForceUntil,
            p.SupersededBy,
            p.RepealedOn,
            p.DueOn,
            !p.DeadlineOpen && (p.SubmittedOn ?? (p.RepealedOn is null ? today : p.RepealedOn)) > p.SubmitBy,
            p.DeadlineOpen
        );
}

/// <summary>上下衔接 of a plan.</summary>
/// <param name="Linked">Follows a plan above, and every change above is acknowledged.</param>
public sealed record PlanLinks(Guid? SuperiorId, bool NeedsSuperior, bool Linked, IReadOnlyList<LinkFlag> Flags)
{
    internal static PlanLinks Of(Plan p) => new(p.SuperiorId, p.NeedsSuperior, p.IsLinked, p.Flags);
}

/// <summary>A plan in a list.</summary>
/// <param name="Linked">See <see cref="PlanLinks"/>.</param>
/// <param name="OpenPlaceholders">Names of what its text marks as 〔待填：…〕.</param>
public sealed record PlanItem(
    Guid Id,
    DivisionCode Division,
    Guid SeriesId,
    int Edition,
    PlanKind Kind,
    PlanLevel Level,
    string Title,
    IReadOnlyList<Hazard> Hazards,
    string? Enterprise,
    PlanState State,
    string? Number,
    DateOnly? IssuedOn,
    DateOnly? InForceFrom,
    DateOnly? SubmitBy,
    DateOnly? DueOn,
    Guid? SuperiorId,
    bool Linked,
    int OpenFlags,
    IReadOnlyList<string> OpenPlaceholders,
    int Version,
    DateTimeOffset UpdatedAt
)
{
    internal static PlanItem Of(Plan p, DateOnly today) =>
        new(
            p.Id,
            p.Division,
            p.SeriesId,
            p.Edition,
            p.Kind,
            p.Level,
            p.Title,
            p.Hazards,
            p.Enterprise?.Name,
            p.StateOn(today),
            p.Number,
            p.IssuedOn,
            p.InForceFrom,
            p.SubmitBy,
            p.DueOn,
            p.SuperiorId,
            p.IsLinked,
            p.OpenFlags,
            p.OpenPlaceholders,
            p.Version,
            p.UpdatedAt
        );
}
