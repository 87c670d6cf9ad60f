using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Institutions;

/// <summary>What has no date of its own; the whole is replaced.</summary>
public sealed record ChangeInstitutionRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: StringLength(200)] string? Address,
    [property: StringLength(200)] string? Premises,
    [property: Length(0, 20)] IReadOnlyList<ContactPoint>? Contacts
);

internal static class ChangeInstitution
{
    public static async Task<Ok<InstitutionView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeInstitutionRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var institution = await step.OnAsync(db.Institutions, ct);
        Take(InstitutionContext.Of(db, clock.Today()), institution, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await institution.WithHeadAsync(db, clock.Today(), ct));
    }

    /// <summary>Name, address, premises and contacts are what the request says.</summary>
    public static void Take(InstitutionContext context, Institution institution, ChangeInstitutionRequest request) =>
        context.Changed(institution.Change(request.Name.Trim(), request.Address, request.Premises, request.Contacts ?? []));
}
