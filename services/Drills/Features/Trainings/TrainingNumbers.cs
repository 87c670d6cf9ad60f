using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Drills.Features.Trainings;

/// <summary>Numbers by which trainings and certificates are filed are given once.</summary>
internal static class TrainingNumbers
{
    public static async Task RequireNumberFreeAsync(this DrillsDb db, DivisionCode place, string number, Guid? but, CancellationToken ct)
    {
        if (
            await db.Trainings.AnyAsync(
                t =>
                    t.Division == place
                    && t.Number == number
                    && t.Id != but
                    && t.State != TrainingState.Cancelled
                    && t.State != TrainingState.Annulled,
                ct
            )
        )
        {
            throw TrainingErrors.NumberTaken.At("number", number);
        }
    }

    public static async Task RequireNumberFreeAsync(this DrillsDb db, CertificateTerms terms, Guid? but, CancellationToken ct)
    {
        if (await db.Certificates.AnyAsync(c => c.Number == terms.Number && c.Name == terms.Name && c.Id != but && c.RevokedOn == null, ct))
        {
            throw TrainingErrors.CertificateNumberTaken.At("number", terms.Number, terms.Name);
        }
    }
}
