using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Hosting.Data;

namespace Organizations.Features.Divisions;

/// <summary>What is known of a place beside code and name; what is left out is not known any more.</summary>
public sealed record DescribeDivisionRequest(
    [property: Range(0, int.MaxValue)] int? Population,
    [property: Range(0, int.MaxValue)] int? Households,
    PointRequest? Location,
    [property: RegularExpression("[0-9]{6,12}")] string? CivilCode
);

/// <summary>A point in the system it was measured in; CGCS2000 unless told.</summary>
public sealed record PointRequest(
    [property: Range(73.0, 136.0)] double Longitude,
    [property: Range(3.0, 54.0)] double Latitude,
    CoordinateSystem? System
);

internal static class DescribeDivision
{
    public static async Task<Ok<DivisionHistoryView>> HandleAsync(
        [AsParameters] RecordStep step,
        DescribeDivisionRequest request,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var place = await step.OnAsync(db.Places.Include(p => p.Terms), ct);
        var at = request.Location is { } point
            ? Coordinates.From(point.System ?? CoordinateSystem.Cgcs2000, point.Longitude, point.Latitude)
            : ((double, double)?)null;
        place.Describe(new PlaceDetails(request.Population, request.Households, at?.Item1, at?.Item2, request.CivilCode));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DivisionHistoryView.Of(place));
    }
}
