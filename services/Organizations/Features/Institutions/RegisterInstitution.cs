using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;

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
        var today = clock.Today();
        var level = await db.RequireDivisionAsync(scope.Division, today, ct);
        await RequireNoneStandsAsync(db, scope.Division, request.Kind, ct);
        var (institution, happened) = Institution.Register(
            scope.Division,
            level,
            request.Kind,
            request.Name.Trim(),
            request.EstablishedOn,
            today
        );
        db.Add(institution);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{institution.Division}/institutions/{institution.Id}",
            InstitutionView.Of(institution, today)
        );
    }

    internal static async Task RequireNoneStandsAsync(OrganizationsDb db, DivisionCode place, InstitutionKind kind, CancellationToken ct)
    {
        var other = await db
            .Institutions.Where(i => i.Division == place && i.Kind == kind && i.ClosedOn == null)
            .Select(i => i.Name)
            .FirstOrDefaultAsync(ct);
        if (other is not null)
        {
            throw InstitutionErrors.StandsAlready.Because(place, other);
        }
    }
}
