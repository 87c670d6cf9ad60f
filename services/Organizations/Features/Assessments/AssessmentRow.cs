using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Assessments;

/// <summary>A line of the register of attainments: one item of one institution.</summary>
internal sealed class AssessmentRow
{
    public DivisionCode? Division { get; set; }

    public string? Institution { get; set; }

    /// <summary>Name or key of the checklist.</summary>
    public string? Standard { get; set; }

    /// <summary>Name or key of the item.</summary>
    public string? Item { get; set; }

    public bool? Met { get; set; }

    public string? Note { get; set; }

    public bool? Confirmed { get; set; }

    public string? State { get; set; }

    /// <summary>The answer to the item, whose evidence stays; null if it is known already.</summary>
    internal AnswerRequest? Answer(AttainmentItem before) =>
        (Met, Note) == (before.Met, before.Note) ? null : new(before.Key, Met, Note, before.Evidence);
}
