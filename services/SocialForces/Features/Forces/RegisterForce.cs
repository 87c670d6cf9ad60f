using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>A force is taken into the register of the path's place: by an officer, or by its leader, whose account then acts for
/// it.</summary>
/// <param name="RegisteredOn">Today if left out.</param>
public sealed record RegisterForceRequest(
    [property: Required] ForceIdentityRequest Identity,
    ForceResourcesRequest? Resources,
    DateOnly? RegisteredOn
);

internal static class RegisterForce
{
    public static async Task<Created<ForceView>> HandleAsync(
        RegisterForceRequest request,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = scope.OnlyOwn();
        var context = await ForceContext.LoadAsync(db, [(scope.Division, request.Identity.Name.Trim())], clock, ct);
        var force = Take(context, scope.Division, account, request);
        if (account is not null)
        {
            await db.RequireUnboundAsync([account], null, ct);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{force.Division}/forces/{force.Id}", ForceView.Of(force, scope, clock.Today()));
    }

    /// <summary>The force is in the register of the place; an account of its leader acts for it.</summary>
    public static Force Take(ForceContext context, DivisionCode place, string? account, RegisterForceRequest request)
    {
        context.RequireNameFree(place, request.Identity.Name.Trim(), except: null);
        var on = BusinessDate.Past(request.RegisteredOn, context.Clock, ForceErrors.NotYet, "registeredOn");
        context.RequirePlaceOn(place, on, "registeredOn");
        var (force, happened) = Force.Register(
            place,
            request.Identity.Identity(),
            (request.Resources ?? new(null, null, null, null, null)).Resources(),
            on,
            account
        );
        context.Registered(force, happened);
        return force;
    }
}
