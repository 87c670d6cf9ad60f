using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

internal static class GetEquipment
{
    public static async Task<Ok<EquipmentView>> HandleAsync(Guid id, Scope scope, RescueTeamsDb db, CancellationToken ct) =>
        TypedResults.Ok(EquipmentView.Of(await db.Equipment.AsNoTracking().RequireAsync(scope, id, ct)));
}
