using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Bases;

/// <summary>筹备: a base is prepared at the path's place.</summary>
public sealed record PrepareBaseRequest([property: Required] BaseDetailsRequest Details, DateOnly PreparedOn);

internal static class PrepareBase
{
    public static async Task<Created<BaseView>> HandleAsync(
        PrepareBaseRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await db.LevelOfAsync(scope.Division, request.PreparedOn, "preparedOn", ct); // the place exists
        var (place, prepared) = RescueBase.Prepare(scope.Division, request.Details.Of(), request.PreparedOn, clock.Today());
        db.Add(place);
        db.Publish(prepared);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{place.Division}/bases/{place.Id}", BaseView.Of(place));
    }
}
