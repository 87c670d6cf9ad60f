using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Drills.Features.Trainings;

/// <summary>What the certificate says was recorded wrong.</summary>
internal static class CorrectCertificate
{
    public static async Task<Ok<CertificateView>> HandleAsync(
        [AsParameters] RecordStep step,
        CertificateRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (certificate, training) = await step.OnCertificateAsync(db, ct);
        var context = await AttendeeContext.OfAsync(db, certificate.TraineeId, request.Number.Trim(), clock.Today(), ct);
        var terms = request.Terms(context.RulesFor(training, request.IssuedOn));
        context.RequireNumberFree(terms, except: certificate.Id);
        var holder = await db.Persons.SingleAsync(p => p.Key == certificate.Person, ct);
        db.Publish(
            certificate.Correct(await db.Trainees.SingleAsync(t => t.Id == certificate.TraineeId, ct), holder, terms, clock.Today())
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CertificateView.Of(certificate, holder, step.Scope.Caller));
    }
}
