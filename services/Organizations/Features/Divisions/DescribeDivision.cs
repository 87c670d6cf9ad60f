using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.Divisions;

/// <summary>The details of a place in addition to code and name; details that are left out are deleted.</summary>
public sealed record DescribeDivisionRequest(
    [property: Range(0, int.MaxValue)] int? Population,
    [property: Range(0, int.MaxValue)] int? Households,
    PointRequest? Location,
    [property: RegularExpression("[0-9]{6,12}")] string? CivilCode
);

/// <summary>A point in the system in which it was measured; CGCS2000 by default.</summary>
public sealed record PointRequest(
    [property: Range(73.0, 136.0)] double Longitude,
    [property: Range(3.0, 54.0)] double Latitude,
    CoordinateSystem? System
);

internal static class DescribeDivision
{
    public static async Task<Ok<DivisionHistoryView>> HandleAsync(
        Guid id,
        DescribeDivisionRequest request,
        Scope scope,
        IfMatch ifMatch,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var place = await db.Places.Include(p => p.Terms).RequireAsync(scope, id, ct);
        ifMatch.Check(place);
        var at = request.Location is { } point
            ? Coordinates.From(point.System ?? CoordinateSystem.Cgcs2000, point.Longitude, point.Latitude)
            : ((double, double)?)null;
        place.Describe(new PlaceDetails(request.Population, request.Households, at?.Item1, at?.Item2, request.CivilCode));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DivisionHistoryView.Of(place));
    }
}
