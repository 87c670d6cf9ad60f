using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

/// <summary>The content of a certificate.</summary>
/// <param name="Name">证书名称.</param>
/// <param name="Number">证书编号; unique.</param>
/// <param name="Specialty">The skill it proves in a rescue team; left out: none.</param>
/// <param name="Until">Last day it is valid; left out: by the rules of the place.</param>
/// <param name="ForGood">It does not expire.</param>
public sealed record CertificateRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: Required, StringLength(60, MinimumLength = 1)] string Number,
    TeamSpecialty? Specialty,
    DateOnly IssuedOn,
    DateOnly? Until,
    bool? ForGood
)
{
    internal CertificateTerms Terms(TrainingRules rules) =>
        new(Name.Trim(), Number.Trim(), Specialty, IssuedOn, ForGood == true ? null : Until ?? rules.Until(IssuedOn));
}

internal static class IssueCertificate
{
    public static async Task<Created<CertificateView>> HandleAsync(
        [AsParameters] RecordStep step,
        CertificateRequest request,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (trainee, training, person) = await step.OnAttendeeAsync(db, ct);
        var context = await AttendeeContext.OfAsync(db, trainee.Id, request.Number.Trim(), clock.Today(), ct);
        var certificate = Take(context, training, trainee, person, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{certificate.Division}/trainings/certificates/{certificate.Id}",
            CertificateView.Of(certificate, person, step.Scope.Caller)
        );
    }

    /// <summary>The person, who passed, gets the certificate.</summary>
    public static Certificate Take(AttendeeContext context, Training training, Trainee trainee, Person person, CertificateRequest request)
    {
        var terms = request.Terms(context.RulesFor(training, request.IssuedOn));
        context.RequireNumberFree(terms, except: null);
        var (certificate, issued) = Certificate.Issue(training, trainee, person, terms, context.Today);
        context.Issued(certificate, issued);
        return certificate;
    }
}
