using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Trainings;

/// <summary>The certificate is no longer valid from the day on.</summary>
public sealed record RevokeCertificateRequest(DateOnly On, [property: Required, StringLength(500, MinimumLength = 2)] string Reason);

internal static class RevokeCertificate
{
    public static async Task<Ok<CertificateView>> HandleAsync(
        [AsParameters] RecordStep step,
        RevokeCertificateRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (certificate, _) = await step.OnCertificateAsync(db, ct);
        var holder = await db.Persons.SingleAsync(p => p.Key == certificate.Person, ct);
        db.Publish(certificate.Revoke(holder, request.Reason, request.On, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CertificateView.Of(certificate, holder, step.Scope.Caller));
    }
}
