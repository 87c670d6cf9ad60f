using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Places;

namespace Drills.Features.Programmes;

/// <summary>The drills a place means to hold in a year.</summary>
public sealed record DraftProgrammeRequest(
    [property: Range(2000, 2100)] int Year,
    [property: Required, Length(1, 500)] IReadOnlyList<ProgrammeItemRequest> Items
);

/// <summary>A drill it means to hold.</summary>
/// <param name="Id">Of a line that is known already; left out: a new one.</param>
/// <param name="PlanId">The contingency plan to exercise.</param>
/// <param name="Teams">Ids of the rescue teams that are to take part.</param>
public sealed record ProgrammeItemRequest(
    Guid? Id,
    [property: Range(1, 12)] int Month,
    [property: Required, StringLength(200, MinimumLength = 2)] string Title,
    Hazard Hazard,
    DrillForm Form,
    DrillExtent Extent,
    DrillContent Content,
    Guid? PlanId,
    [property: Length(0, 500)] IReadOnlyList<Guid>? Teams
)
{
    internal ProgrammeItem Item() =>
        new(Id ?? Guid.CreateVersion7(), Month, Title.Trim(), Hazard, Form, Extent, Content, PlanId, Teams ?? [], [], null);
}

internal static class DraftProgramme
{
    public static async Task<Created<ProgrammeView>> HandleAsync(
        DraftProgrammeRequest request,
        Scope scope,
        DrillsDb db,
        NamedInLines named,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await db.Programmes.AnyAsync(p => p.Division == scope.Division && p.Year == request.Year, ct))
        {
            throw ProgrammeErrors.OneAYear.At("year", scope.Division, request.Year);
        }

        await named.CheckAsync(scope.Division, request.Items, [], ct);
        var programme = Programme.Draft(
            scope.Division,
            await db.LevelOfAsync(scope.Division, ct),
            request.Year,
            request.Items.Select(i => i.Item())
        );
        db.Add(programme);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{programme.Division}/programmes/{programme.Id}",
            ProgrammeView.Of(programme, [], clock.Today())
        );
    }
}
