using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;

namespace Organizations.Features.Institutions;

/// <summary>An existing institution, also one not yet renamed.</summary>
public sealed record RegisterInstitutionRequest(
    InstitutionKind Kind,
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    DateOnly EstablishedOn
);

internal static class RegisterInstitution
{
    public static async Task<Created<InstitutionView>> HandleAsync(
        RegisterInstitutionRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var context = await InstitutionContext.LoadAsync(db, [scope.Division], clock.Today(), ct);
        var institution = Take(context, scope.Division, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{institution.Division}/institutions/{institution.Id}",
            await institution.WithHeadAsync(db, context.Today, ct)
        );
    }

    /// <summary>The place has the institution.</summary>
    public static Institution Take(InstitutionContext context, DivisionCode place, RegisterInstitutionRequest request)
    {
        var level = context.LevelOf(place, request.EstablishedOn);
        if (context.OfKind(place, request.Kind) is { } other)
        {
            throw InstitutionErrors.StandsAlready.Because(place, other.Name);
        }

        var (institution, happened) = Institution.Register(
            place,
            level,
            request.Kind,
            request.Name.Trim(),
            request.EstablishedOn,
            context.Today
        );
        context.Registered(institution, happened);
        return institution;
    }
}
