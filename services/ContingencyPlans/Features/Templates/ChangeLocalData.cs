using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace ContingencyPlans.Features.Templates;

/// <summary>The complete local data of the path's place; replaces the previous data.</summary>
public sealed record ChangeLocalDataRequest(
    [property: Range(0, 100000000)] int? Population,
    [property: Range(0, 100000000)] int? Households,
    [property: Range(0, 100000000)] int? Vulnerable,
    [property: StringLength(1000)] string? HazardSpots,
    [property: StringLength(1000)] string? Routes,
    [property: StringLength(200)] string? WarningMeans,
    [property: StringLength(200)] string? Store,
    [property: StringLength(50)] string? DutyPhone,
    [property: StringLength(100)] string? Clinic,
    [property: Length(0, 50)] IReadOnlyList<ShelterRequest>? Shelters
);

internal static class ChangeLocalData
{
    public static async Task<Ok<LocalDataView>> HandleAsync(
        ChangeLocalDataRequest r,
        Scope scope,
        IfMatch ifMatch,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var data = await db.LocalData.FirstOrDefaultAsync(d => d.Division == scope.Division, ct);
        if (data is null)
        {
            db.Add(data = LocalData.Of(scope.Division));
        }
        else
        {
            ifMatch.Check(data);
        }

        data.Update(
            new(r.Population, r.Households, r.Vulnerable, r.HazardSpots, r.Routes, r.WarningMeans, r.Store, r.DutyPhone, r.Clinic),
            [.. (r.Shelters ?? []).Select(s => s.Shelter())]
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(LocalDataView.Of(data));
    }
}
