using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core.Events;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>检验, 年检: it was inspected and is due again by a day.</summary>
public sealed record InspectEquipmentRequest(
    DateOnly On,
    DateOnly? NextDue,
    [property: StringLength(200)] string? Note,
    [property: Range(0.0, 1e11)] decimal? Cost
);

internal static class InspectEquipment
{
    public static Task<Ok<EquipmentView>> HandleAsync(
        [AsParameters] RecordStep step,
        InspectEquipmentRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        db.DoneAsync(
            step,
            (item, today) =>
                item.Inspect(
                    new EquipmentStep(EquipmentChange.Inspected, request.On, item.Present, request.Note, request.Cost),
                    request.NextDue,
                    today
                ),
            clock,
            ct
        );
}
