using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Persons;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>The forces that can help at the path's place now, best first, wherever they are registered.</summary>
/// <param name="Longitude">Of the point in CGCS2000; without it the way is not estimated.</param>
/// <param name="Specialty">Only forces that have it.</param>
/// <param name="Engaged">Those on another mission too.</param>
public sealed record FindForcesRequest(
    Word<DisasterKind> Disaster,
    Word<ForceSpecialty>? Specialty,
    [property: Range(73.0, 136.0)] double? Longitude,
    [property: Range(3.0, 54.0)] double? Latitude,
    bool? Engaged
)
{
    internal Need Need(DivisionCode place) =>
        new(
            place,
            Disaster.Value,
            Specialty?.Value,
            "",
            Longitude is { } lon && Latitude is { } lat ? new GeoPoint(lon, lat) : null,
            null,
            null,
            null
        );
}

/// <summary>A force that can help, and what counts in its favour.</summary>
/// <param name="AgreementId">The agreement in force under which it would come.</param>
/// <param name="Contacts">Numbers are masked for callers who do not keep the place's records.</param>
/// <param name="Grade">Its best grade in a specialty that fits; null: none.</param>
/// <param name="HasSpecialty">Whether it has a specialty that fits the disaster.</param>
/// <param name="ResponseMinutes">Promised, until it sets out.</param>
/// <param name="ArrivalMinutes">Estimated: promise and travel.</param>
public sealed record AbleForceView(
    Guid ForceId,
    string Name,
    DivisionCode Division,
    Guid AgreementId,
    int? Grade,
    bool HasSpecialty,
    bool Insured,
    bool Engaged,
    int Members,
    IReadOnlyList<ForceContact> Contacts,
    double? Kilometres,
    int? TravelMinutes,
    int ResponseMinutes,
    int? ArrivalMinutes
)
{
    internal static AbleForceView Of(AbleForce a, bool open) =>
        new(
            a.Force.Id,
            a.Force.Name,
            a.Force.Division,
            a.Agreement.Id,
            a.Grade,
            a.HasSpeciality,
            a.Insured,
            a.Force.EngagedIn is not null,
            a.Force.Members,
            a.Force.Contacts.Shown(open),
            a.Kilometres,
            a.TravelMinutes,
            a.Agreement.ResponseMinutes,
            a.ArrivalMinutes
        );
}

internal static class FindForces
{
    public static async Task<Ok<Page<AbleForceView>>> HandleAsync(
        [AsParameters] FindForcesRequest request,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var able = await db.AbleForcesAsync(request.Need(scope.Division), request.Engaged == true, clock.Today(), ct);
        return TypedResults.Ok(Page.Whole(able.Select(a => AbleForceView.Of(a, scope.Caller.MayRead(scope.Division)))));
    }

    /// <summary>Every force that is fit, under an agreement in force on the day that serves the need, best first. Tracked.</summary>
    public static async Task<List<AbleForce>> AbleForcesAsync(
        this SocialForcesDb db,
        Need need,
        bool engaged,
        DateOnly day,
        CancellationToken ct
    )
    {
        var roads = db.GetService<TravelEstimate>();
        var pairs = await (
            from a in db.Agreements
            join f in db.Forces on a.ForceId equals f.Id
            where
                a.SignedOn != null
                && a.From <= day
                && a.To >= day
                && f.VerifiedOn != null
                && f.StruckOffOn == null
                && (engaged || f.EngagedIn == null)
            select new { Agreement = a, Force = f }
        ).ToListAsync(ct);
        var able = pairs
            .Where(p => p.Force.IsFit && p.Agreement.Serves(need.Place, need.Disaster, day))
            .Select(p => AbleForce.For(p.Force, p.Agreement, need, day, roads))
            .Where(a => need.Speciality is null || a.HasSpeciality);

        // Under two agreements a force comes under the bureau's nearest to the place.
        return
        [
            .. AbleForce.Ranked(
                able.GroupBy(a => a.Force.Id).Select(g => g.OrderByDescending(a => a.Agreement.Division.Value.Length).First())
            ),
        ];
    }
}
