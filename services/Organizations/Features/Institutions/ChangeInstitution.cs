using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

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
        db.Publish(institution.Change(request.Name.Trim(), request.Address, request.Premises, request.Contacts ?? []));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InstitutionView.Of(institution, clock.Today()));
    }
}
