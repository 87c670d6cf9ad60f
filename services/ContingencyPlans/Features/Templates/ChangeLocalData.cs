using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Persons;

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
        ChangeLocalDataRequest request,
        Scope scope,
        IfMatch ifMatch,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var context = await LocalDataContext.LoadAsync(db, [scope.Division], ct);
        var known = context.Find(scope.Division);
        if (known is not null)
        {
            ifMatch.Check(known);
        }

        var data = known ?? context.Begin(scope.Division);
        Take(data, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(LocalDataView.Of(data, scope.Caller));
    }

    /// <summary>What is known of the place is as the request says; whether any of it is another than before.</summary>
    public static bool Take(LocalData data, ChangeLocalDataRequest r)
    {
        MaskedNumbers.Refuse(r, "");
        var (figures, shelters) = (data.Figures, data.Shelters);
        data.Change(
            new(r.Population, r.Households, r.Vulnerable, r.HazardSpots, r.Routes, r.WarningMeans, r.Store, r.DutyPhone, r.Clinic),
            [.. (r.Shelters ?? []).Select(s => s.Shelter())]
        );
        return figures != data.Figures || !shelters.SequenceEqual(data.Shelters);
    }
}
