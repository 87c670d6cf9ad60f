using System.ComponentModel.DataAnnotations;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>A speciality of YJ/T 1.2 to 1.6 that a force has, and the grade it was measured at (分类分级测评).</summary>
/// <param name="Grade">1 is the highest of three; null: has the speciality, was not graded.</param>
/// <param name="CertificateNumber">Of the grading.</param>
/// <param name="CertifiedOn">Day of the grading.</param>
/// <param name="ValidUntil">Last day the grade holds; null: no end was set.</param>
public sealed record Qualification(
    ForceSpecialty Speciality,
    [property: Range(1, 3)] int? Grade,
    [property: StringLength(60)] string? CertificateNumber,
    DateOnly? CertifiedOn,
    DateOnly? ValidUntil
)
{
    /// <summary>The grade that holds on a day; null once it ran out.</summary>
    public int? GradeOn(DateOnly day) => ValidUntil is { } last && day > last ? null : Grade;
}
