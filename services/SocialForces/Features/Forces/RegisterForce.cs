using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
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
        await db.RequireNameFreeAsync(scope.Division, request.Identity.Name.Trim(), null, ct);
        var account = scope.OnlyOwn();
        if (account is not null)
        {
            await db.RequireUnboundAsync([account], null, ct);
        }

        var resources = (request.Resources ?? new(null, null, null, null, null)).Resources();
        var (force, happened) = Force.Register(
            scope.Division,
            request.Identity.Identity(),
            resources,
            BusinessDate.Past(request.RegisteredOn, clock, ForceErrors.NotYet, "registeredOn"),
            account
        );
        db.Add(force);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{force.Division}/forces/{force.Id}", ForceView.Of(force, scope, clock.Today()));
    }

    /// <summary>Two forces of one place need two names, or people confuse them.</summary>
    public static async Task RequireNameFreeAsync(
        this SocialForcesDb db,
        DivisionCode division,
        string name,
        Guid? except,
        CancellationToken ct
    )
    {
        if (await db.Forces.AnyAsync(f => f.Division == division && f.Name == name && f.StruckOffOn == null && f.Id != except, ct))
        {
            throw ForceErrors.NameTaken.At("name", name);
        }
    }
}
