using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Records.Files;

namespace Organizations.Features.Assessments;

/// <summary>Answers to some items of the checklist, or to all of them; items not named stay as they are.</summary>
public sealed record ChangeAssessmentRequest([property: Required, Length(1, 50)] IReadOnlyList<AnswerRequest> Items);

/// <summary>The answer to one item.</summary>
/// <param name="Met">Null takes an answer back.</param>
/// <param name="Evidence">Ids of files uploaded at the institution's place.</param>
public sealed record AnswerRequest(
    [property: Required, StringLength(60, MinimumLength = 2)] string Key,
    bool? Met,
    [property: StringLength(500)] string? Note,
    [property: Length(0, 20)] IReadOnlyList<Guid>? Evidence
);

internal static class ChangeAssessment
{
    public static async Task<Ok<AssessmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeAssessmentRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var attainment = await step.OnAsync(db.Attainments, ct);
        var institution = await db.Institutions.AsNoTracking().SingleAsync(i => i.Id == attainment.InstitutionId, ct);
        var context = await AssessmentContext.LoadAsync(db, attainment.Standard, clock.Today(), ct);
        Take(context, attainment, institution, new([.. request.Items, .. Unnamed(attainment, request)]));
        await db.UseFilesAsync(attainment.Division, attainment.Evidence, "items.evidence", clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AssessmentView.Of(attainment));
    }

    // A PUT replaces: an item that it does not name is not answered any more.
    private static IEnumerable<AnswerRequest> Unnamed(Attainment attainment, ChangeAssessmentRequest request) =>
        attainment
            .Items.Select(i => i.Key)
            .Except(request.Items.Select(i => i.Key), StringComparer.Ordinal)
            .Select(key => new AnswerRequest(key, null, null, null));

    /// <summary>The institution answers; the caller looks after the files of the evidence.</summary>
    public static void Take(AssessmentContext context, Attainment attainment, Institution institution, ChangeAssessmentRequest request)
    {
        var standard = context.StandardAt(attainment.Division, attainment.Standard);
        var answers = request
            .Items.DistinctBy(i => i.Key, StringComparer.Ordinal)
            .ToDictionary(
                i => i.Key,
                i => new AttainmentItem(i.Key, i.Met, i.Note?.Trim(), i.Evidence ?? [], null, null),
                StringComparer.Ordinal
            );
        attainment.Change(standard, context.Has(institution), answers);
    }
}
