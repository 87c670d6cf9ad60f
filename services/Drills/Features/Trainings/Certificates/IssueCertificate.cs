using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

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
        var terms = request.Terms(await db.TrainingRulesForAsync(training, request.IssuedOn, ct));
        await db.RequireNumberFreeAsync(terms, null, ct);
        var (certificate, issued) = Certificate.Issue(training, trainee, person, terms, clock.Today());
        db.Add(certificate);
        db.Publish(issued);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{certificate.Division}/trainings/certificates/{certificate.Id}",
            CertificateView.Of(certificate, person, step.Scope.Caller)
        );
    }
}
