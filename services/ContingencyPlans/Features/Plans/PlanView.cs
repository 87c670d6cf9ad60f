using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Plans;

/// <summary>A plan as the API shows it.</summary>
/// <param name="SeriesId">All editions of one plan share it.</param>
public sealed record PlanView(
    Guid Id, DivisionCode Division, Guid SeriesId, int Edition, PlanKind Kind, PlanLevel Level, string Title, IReadOnlyList<Hazard> Hazards, Enterprise? Enterprise,
    PlanState State, PlanContent Content, int Version) : IVersioned
{
    internal static PlanView Of(Plan p, PlanContent content, DateOnly today) => new(
        p.Id, p.Division, p.SeriesId, p.Edition, p.Kind, p.Level, p.Title, p.Hazards, p.Enterprise, p.StateOn(today), content, p.Version);
}

/// <summary>A plan in a list.</summary>
public sealed record PlanItem(
    Guid Id, DivisionCode Division, Guid SeriesId, int Edition, PlanKind Kind, PlanLevel Level, string Title, IReadOnlyList<Hazard> Hazards, string? Enterprise,
    PlanState State, int Version)
{
    internal static PlanItem Of(Plan p, DateOnly today) => new(
        p.Id, p.Division, p.SeriesId, p.Edition, p.Kind, p.Level, p.Title, p.Hazards, p.Enterprise?.Name, p.StateOn(today), p.Version);
}
