using Drills.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Trainings;

/// <summary>How many people of a subtree were trained, by any organizer.</summary>
/// <param name="From">First day that counts.</param>
/// <param name="To">Last day that counts.</param>
/// <param name="Persons">培训人数: a person at several sessions counts once.</param>
/// <param name="Attendances">培训人次.</param>
/// <param name="Passed">People with a test passed.</param>
/// <param name="Certified">People with a certificate that is valid on the last day.</param>
public sealed record TrainedCounts(
    DivisionCode Division,
    DateOnly From,
    DateOnly To,
    int Persons,
    int Attendances,
    int Passed,
    int Certified
);

internal static class CountTrained
{
    public static async Task<Ok<TrainedCounts>> HandleAsync(
        DateOnly? from,
        DateOnly? to,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var last = to ?? clock.Today();
        var first = from ?? new DateOnly(last.Year, 1, 1);
        var attended = db.Trainees.AsNoTracking().Within(scope.Division).Where(t => t.On >= first && t.On <= last);
        var good = db
            .Certificates.AsNoTracking()
            .Within(scope.Division)
            .Where(c => c.IssuedOn <= last && (c.Until == null || c.Until >= last) && (c.RevokedOn == null || c.RevokedOn > last));
        return TypedResults.Ok(
            new TrainedCounts(
                scope.Division,
                first,
                last,
                await attended.Select(t => t.PersonIdentity ?? t.Person).Distinct().CountAsync(ct),
                await attended.CountAsync(ct),
                await attended.Where(t => t.Passed == true).Select(t => t.PersonIdentity ?? t.Person).Distinct().CountAsync(ct),
                await good.Join(db.Persons, c => c.Person, p => p.Key, (_, p) => p.StoredIdentity ?? p.Key).Distinct().CountAsync(ct)
            )
        );
    }
}
