using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Milestones;

/// <summary>A line of the register of milestones.</summary>
internal sealed class MilestoneRow
{
    public DivisionCode? Division { get; set; }

    public MilestoneKind? Kind { get; set; }

    public string? Title { get; set; }

    public DateOnly? On { get; set; }

    public int? Participants { get; set; }

    /// <summary>Names with 、 between them.</summary>
    public string? Places { get; set; }

    public string? Note { get; set; }

    internal static MilestoneRow Of(Milestone m) =>
        new()
        {
            Division = m.Division,
            Kind = m.Kind,
            Title = m.Title,
            On = m.On,
            Participants = m.Participants,
            Places = string.Join('、', m.Places),
            Note = m.Note,
        };

    /// <summary>The step was taken as the row says.</summary>
    internal ReachMilestoneRequest Reach() =>
        new(Kind!.Value, Title!, On!.Value, Participants, (Places ?? "").Split(['、', '，', ',', '；', ';']), Note, null);
}
