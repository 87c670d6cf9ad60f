using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Http;
using Platform.ServiceDefaults.Messaging;

namespace Organizations.Features.Institutions;

/// <summary>挂牌更名.</summary>
public sealed record RenameInstitutionRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    DateOnly On,
    [property: StringLength(100)] string? DocumentNumber);

internal static class RenameInstitution
{
    public static async Task<Ok<InstitutionView>> Handle(
        Guid id, RenameInstitutionRequest request, Scope scope, IfMatch ifMatch, OrganizationsDb db, CancellationToken ct)
    {
        var institution = await db.Institutions.Require(scope, id, ct);
        ifMatch.Check(institution);
        db.Publish(institution.Rename(request.Name.Trim(), request.On, request.DocumentNumber));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(InstitutionView.Of(institution));
    }
}
