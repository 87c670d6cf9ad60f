using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Contracts;

/// <summary>The side that an account represents.</summary>
internal static class ContractSides
{
    /// <summary>
    /// The superior acts through a role at its place or above; the inferior only through a role at its very own place, because a superior's
    /// officer must not consent on its behalf.
    /// </summary>
    public static bool SpeaksFor(this Caller caller, Contract contract, ContractSide side) =>
        side == ContractSide.Superior
            ? caller.Holds(contract.Superior, Roles.TownshipAndAbove)
            : caller.Grants.Any(g => g.Division == contract.Division && Roles.VillageAndAbove.Contains(g.Role, StringComparer.Ordinal));

    public static void RequireSide(this Caller caller, Contract contract, ContractSide side)
    {
        if (!caller.SpeaksFor(contract, side))
        {
            throw ContractErrors.NotOfThisSide.Because(side == ContractSide.Superior ? contract.Superior : contract.Division);
        }
    }
}
