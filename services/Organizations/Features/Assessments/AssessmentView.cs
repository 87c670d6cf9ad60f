using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Assessments;

/// <summary>The attainment of one checklist by one institution.</summary>
/// <param name="Standard">Key of the checklist.</param>
/// <param name="StandardVersion">Version of the last check.</param>
public sealed record AssessmentView(
    Guid Id,
    DivisionCode Division,
    Guid InstitutionId,
    DivisionLevel Level,
    string Standard,
    int StandardVersion,
    AttainmentState State,
    IReadOnlyList<AttainmentItem> Items,
    DateOnly? SubmittedOn,
    DateOnly? VerifiedOn,
    DateOnly? AttainedOn,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a record.</summary>
    public static AssessmentView Of(Attainment a) =>
        new(
            a.Id,
            a.Division,
            a.InstitutionId,
            a.Level,
            a.Standard,
            a.StandardVersion,
            a.State,
            a.Items,
            a.SubmittedOn,
            a.VerifiedOn,
            a.AttainedOn,
            a.Version,
            a.UpdatedAt
        );
}
