using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Templates;

/// <summary>A version of a template as the API shows it.</summary>
/// <param name="Division">The jurisdiction that published it; null: it comes with the platform.</param>
/// <param name="Placeholders">The keys of its placeholders.</param>
public sealed record TemplateView(
    Guid Id,
    DivisionCode? Division,
    string Key,
    int Number,
    DateOnly ValidFrom,
    string Zh,
    string En,
    PlanKind Kind,
    IReadOnlyList<PlanLevel> Levels,
    IReadOnlyList<Hazard> Hazards,
    string Title,
    string? Source,
    IReadOnlyList<string> Placeholders,
    TemplateContent Content
)
{
    internal static TemplateView Of(PlanTemplate t) =>
        new(
            t.Id,
            t.Division == default ? null : t.Division,
            t.Key,
            t.Number,
            t.ValidFrom,
            t.Zh,
            t.En,
            t.Kind,
            t.Levels,
            t.Hazards,
            t.Title,
            t.Source,
            t.Placeholders,
            t.Content
        );
}

/// <summary>A template in a list: the version that counts here today.</summary>
public sealed record TemplateItem(
    Guid Id,
    DivisionCode? Division,
    string Key,
    int Number,
    DateOnly ValidFrom,
    string Zh,
    string En,
    PlanKind Kind,
    IReadOnlyList<PlanLevel> Levels,
    IReadOnlyList<Hazard> Hazards,
    string? Source
)
{
    internal static TemplateItem Of(PlanTemplate t) =>
        new(
            t.Id,
            t.Division == default ? null : t.Division,
            t.Key,
            t.Number,
            t.ValidFrom,
            t.Zh,
            t.En,
            t.Kind,
            t.Levels,
            t.Hazards,
            t.Source
        );
}
