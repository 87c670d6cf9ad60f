using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>Finds the future holder of equipment.</summary>
internal static class EquipmentHolderLookup
{
    /// <summary>The team or base, which must lie in the path's place; without either the bureau of the place.</summary>
    public static async Task<EquipmentHolder> KeeperOfAsync(
        this RescueTeamsDb db,
        Scope scope,
        Guid? teamId,
        Guid? baseId,
        CancellationToken ct
    )
    {
        if (teamId is { } t)
        {
            var team = await db.Teams.RequireAsync(scope, t, ct);
            team.RequireStanding();
            return EquipmentHolder.Of(team);
        }

        return baseId is { } b ? EquipmentHolder.Of(await db.Bases.RequireAsync(scope, b, ct)) : EquipmentHolder.Bureau(scope.Division);
    }
}
