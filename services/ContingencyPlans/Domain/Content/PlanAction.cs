using System.ComponentModel.DataAnnotations;

namespace ContingencyPlans.Domain;

/// <summary>An action that is due when the plan is started, and how soon: a drill is evaluated against it.</summary>
/// <param name="Number">Identifies the action within its plan, in all editions: 3.2.</param>
/// <param name="Grades">The response grades it belongs to; none: all.</param>
/// <param name="Post">The post that does it.</param>
/// <param name="Text">What is done.</param>
/// <param name="WithinMinutes">From the start of the response.</param>
public sealed record PlanAction(
    [property: Required, StringLength(20, MinimumLength = 1)] string Number,
    [property: Length(0, 4)] IReadOnlyList<ResponseGrade>? Grades,
    [property: Required, StringLength(100, MinimumLength = 1)] string Post,
    [property: Required, StringLength(1000, MinimumLength = 1)] string Text,
    [property: Range(0, 10080)] int WithinMinutes
)
{
    /// <summary>Whether it is done when a response of the grade starts.</summary>
    public bool Serves(ResponseGrade grade) => Grades is not { Count: > 0 } || Grades.Contains(grade);
}
