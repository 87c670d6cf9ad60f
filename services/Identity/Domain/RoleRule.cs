using Platform.Core;

namespace Identity.Domain;

/// <summary>The administration rules of a role.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Rank">A holder of a lower rank can not grant the role.</param>
/// <param name="Widest">The highest level at which the role can be granted: there is no village officer of a county.</param>
/// <param name="Administers">Whether its holder may administer other users.</param>
internal sealed record RoleRule(string Role, int Rank, DivisionLevel Widest, bool Administers)
{
    /// <summary>
    /// Every role a person can hold. Auditor and operator have the city administrator's rank: they see or run everything, so only a city
    /// administrator appoints them, and they appoint no one.
    /// </summary>
    public static readonly IReadOnlyList<RoleRule> All =
    [
        new(Roles.CityAdmin, 4, DivisionLevel.Province, true),
        new(Roles.Operator, 4, DivisionLevel.Province, false),
        new(Roles.Auditor, 4, DivisionLevel.Province, false),
        new(Roles.CountyOfficer, 3, DivisionLevel.County, true),
        new(Roles.TownshipHead, 2, DivisionLevel.Township, true),
        new(Roles.VillageOfficer, 1, DivisionLevel.Village, false),
        new(Roles.TeamCaptain, 1, DivisionLevel.County, false),
        new(Roles.ForceLeader, 1, DivisionLevel.City, false),
    ];

    /// <summary>Chinese name.</summary>
    public string Zh => RoleNames.Zh(Role);

    /// <summary>English name.</summary>
    public string En => RoleNames.En(Role);

    /// <summary>The rule of a role; null for roles that no person holds (service, partner) and for unknown words.</summary>
    public static RoleRule? Of(string role) => All.FirstOrDefault(rule => rule.Role == role);

    /// <summary>Whether the role may be held at a place of this depth.</summary>
    public bool FitsAt(DivisionCode division) => division.Depth >= Widest;
}
