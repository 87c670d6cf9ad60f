using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Trainings;

/// <summary>A step of the organizer on a certificate of its training.</summary>
internal sealed record CertificateStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The certificate and its training, if that is inside the path's place and the certificate still has the version the caller
    /// read.</summary>
    public async Task<(Certificate Certificate, Training Training)> OnAsync(DrillsDb db, CancellationToken ct)
    {
        var certificate =
            await db.Certificates.FirstOrDefaultAsync(c => c.Id == Id, ct) ?? throw CoreErrors.NotFound.Because(Scope.Division, Id);
        var training = await db.Trainings.RequireAsync(Scope, certificate.TrainingId, ct);
        IfMatch.Check(certificate);
        return (certificate, training);
    }
}
