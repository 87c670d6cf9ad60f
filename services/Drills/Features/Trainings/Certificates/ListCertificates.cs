using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Records.Persons;

namespace Drills.Features.Trainings;

/// <summary>The certificates of a subtree's people.</summary>
/// <param name="Number">Only this one.</param>
/// <param name="Person">Only those of one person, by the keyed hash.</param>
/// <param name="EndsBefore">Only those that end before this day.</param>
/// <param name="GoodOn">Only those that are valid on this day.</param>
public sealed record ListCertificatesRequest(
    [property: StringLength(60)] string? Number,
    [property: StringLength(64)] string? Person,
    Word<TeamSpecialty>? Specialty,
    DateOnly? EndsBefore,
    DateOnly? GoodOn
);

internal static class ListCertificates
{
    internal static readonly SortKeys<Certificate> Sorts = new() { { "number", c => c.Number }, { "issuedOn", c => c.IssuedOn } };

    public static async Task<Ok<Page<CertificateView>>> HandleAsync(
        [AsParameters] ListCertificatesRequest r,
        [AsParameters] ListQuery list,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var specialty = r.Specialty?.Value;
        var found = db
            .Certificates.AsNoTracking()
            .Within(scope.Division)
            .Where(c => r.Number == null || c.Number == r.Number)
            .Where(c => r.Person == null || db.RecordsOf(r.Person).Contains(c.Person))
            .Where(c => specialty == null || c.Specialty == specialty)
            .Where(c => r.EndsBefore == null || c.Until < r.EndsBefore)
            .Where(c =>
                r.GoodOn == null
                || (c.IssuedOn <= r.GoodOn && (c.Until == null || c.Until >= r.GoodOn) && (c.RevokedOn == null || c.RevokedOn > r.GoodOn))
            );
        return await list.PageAsync(
            new Listed<Certificate>(db, scope.Division, found, Sorts),
            certificates => ShownAsync(certificates, scope, db, ct),
            ct
        );
    }

    public static async Task<Ok<CertificateView>> OneAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var certificate = await db.Certificates.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await ShownAsync([certificate], scope, db, ct))[0]);
    }

    private static async Task<IReadOnlyList<CertificateView>> ShownAsync(
        IReadOnlyList<Certificate> certificates,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var keys = certificates.Select(c => c.Person).Distinct().ToList();
        var holders = await db
            .Persons.AsNoTracking()
            .Where(p => keys.Contains(p.Key))
            .ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, ct);
        return [.. certificates.Select(c => CertificateView.Of(c, holders[c.Person], scope.Caller))];
    }
}
