using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Trainings;

/// <summary>A step the organizer takes on a certificate his training gave.</summary>
internal sealed record CertificateStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The certificate and its training, if that lies in the path's place and the certificate is at the version seen.</summary>
    public async Task<(Certificate Certificate, Training Training)> OnAsync(DrillsDb db, CancellationToken ct)
    {
        var certificate =
            await db.Certificates.FirstOrDefaultAsync(c => c.Id == Id, ct) ?? throw CoreErrors.NotFound.Because(Scope.Division, Id);
        var training = await db.Trainings.RequireAsync(Scope, certificate.TrainingId, ct);
        IfMatch.Check(certificate);
        return (certificate, training);
    }
}
