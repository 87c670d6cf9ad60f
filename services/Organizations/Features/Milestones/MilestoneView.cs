using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Features.Milestones;

/// <summary>A rollout step as the API shows it.</summary>
/// <param name="Places">Places visited or surveyed.</param>
/// <param name="WithdrawnOn">Set if it was recorded by mistake.</param>
public sealed record MilestoneView(
    Guid Id,
    DivisionCode Division,
    MilestoneKind Kind,
    string Title,
    DateOnly On,
    int? Participants,
    IReadOnlyList<string> Places,
    string? Note,
    IReadOnlyList<AttachedFile> Attachments,
    DateOnly? WithdrawnOn,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a record.</summary>
    public static MilestoneView Of(Milestone m) =>
        new(
            m.Id,
            m.Division,
            m.Kind,
            m.Title,
            m.On,
            m.Participants,
            m.Places,
            m.Note,
            m.Attachments,
            m.WithdrawnOn,
            m.Version,
            m.UpdatedAt
        );
}
