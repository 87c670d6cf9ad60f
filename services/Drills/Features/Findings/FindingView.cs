using Drills.Domain;
using Platform.Core;

namespace Drills.Features.Findings;

/// <summary>A finding and its corrective action as the API shows it.</summary>
/// <param name="RevisionOf">The edition of the plan whose revision it demands.</param>
/// <param name="DaysOverdue">Days since the last day for the action, while it is open; 0: in time.</param>
public sealed record FindingView(
    Guid Id,
    DivisionCode Division,
    Guid DrillId,
    string DrillTitle,
    EvaluationHeading Heading,
    string Text,
    string Action,
    FindingOwner Owner,
    DateOnly FoundOn,
    DateOnly Due,
    FindingState State,
    DateOnly? ClosedOn,
    int DaysOverdue,
    Guid? RevisionOf,
    IReadOnlyList<FollowUp> FollowUps,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static FindingView Of(Finding f, DateOnly today) =>
        new(
            f.Id,
            f.Division,
            f.DrillId,
            f.DrillTitle,
            f.Heading,
            f.Text,
            f.Action,
            f.Owner,
            f.FoundOn,
            f.Due,
            f.State,
            f.ClosedOn,
            f.ClosedOn is null ? Math.Max(0, today.DayNumber - f.Due.DayNumber) : 0,
            f.RevisionOf,
            f.FollowUps,
            f.Version,
            f.UpdatedAt
        );
}
