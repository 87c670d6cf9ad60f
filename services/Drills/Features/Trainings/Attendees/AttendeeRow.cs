using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>One line of the register of attendees: a person at a session, the result, the certificate. An identity number is read, never
/// written out.</summary>
internal sealed class AttendeeRow : IPlacedRow
{
    /// <summary>Where the person comes from.</summary>
    public DivisionCode? Division { get; set; }

    /// <summary>The organizer's place; the place of the import by default.</summary>
    public DivisionCode? OrganizerPlace { get; set; }

    public string? Training { get; set; }

    public int? Session { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public string? Unit { get; set; }

    public decimal? Score { get; set; }

    /// <summary>Written out, not read: it follows from the score.</summary>
    public bool? Passed { get; set; }

    public string? Certificate { get; set; }

    public string? CertificateNumber { get; set; }

    public TeamSpecialty? Specialty { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>The person attended the session, with the result if the row has one.</summary>
    internal AttendTrainingRequest Attend() => new(Session!.Value, new(Name!, Phone, IdNumber), Division, Unit, Score);

    /// <summary>The certificate that the row says; null if it says none.</summary>
    internal CertificateRequest? Issue() =>
        Certificate is null
            ? null
            : new(
                Certificate,
                CertificateNumber ?? throw CoreErrors.Required.At(nameof(CertificateNumber)),
                Specialty,
                IssuedOn ?? throw CoreErrors.Required.At(nameof(IssuedOn)),
                Until,
                null
            );
}
