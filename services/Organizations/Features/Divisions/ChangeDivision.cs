using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Organizations.Features.Divisions;

/// <summary>The details of a place in addition to code and name; null deletes a detail.</summary>
public sealed record ChangeDivisionRequest(
    [property: Range(0, int.MaxValue)] int? Population,
    [property: Range(0, int.MaxValue)] int? Households,
    PointRequest? Location,
    [property: RegularExpression("[0-9]{6,12}")] string? CivilCode
);

internal static class ChangeDivision
{
    public static async Task<Ok<DivisionHistoryView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeDivisionRequest request,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var place = await step.OnAsync(db.Places.Include(p => p.Terms), ct);
        Take(place, request);
        place.ConfirmCounts(request.Population, request.Households);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DivisionHistoryView.Of(place));
    }

    /// <summary>The details are what the request says; whether any was another before.</summary>
    public static bool Take(Place place, ChangeDivisionRequest request)
    {
        var at = request.Location?.Point();
        return place.Change(new PlaceDetails(request.Population, request.Households, at?.Longitude, at?.Latitude, request.CivilCode));
    }
}
