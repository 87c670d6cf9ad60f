namespace Platform.Core;

/// <summary>The names of the roles for people: one name in each language, on every page and in every sentence.</summary>
public static class RoleNames
{
    private static readonly Dictionary<string, (string Zh, string En)> Names = new(StringComparer.Ordinal)
    {
        [Roles.CityAdmin] = ("市级管理员", "City administrator"),
        [Roles.Operator] = ("系统运维人员", "Operator"),
        [Roles.Auditor] = ("审计人员", "Auditor"),
        [Roles.CountyOfficer] = ("县级应急管理人员", "County officer"),
        [Roles.TownshipHead] = ("乡镇（街道）负责人", "Township head"),
        [Roles.VillageOfficer] = ("村（社区）应急人员", "Village officer"),
        [Roles.TeamCaptain] = ("救援队队长", "Team captain"),
        [Roles.ForceLeader] = ("社会救援力量负责人", "Leader of a social force"),
        [Roles.Partner] = ("合作方系统", "Partner system"),
        [Roles.Service] = ("平台服务", "Service of the platform"),
    };

    /// <summary>The Chinese name; the role's own word if it has none.</summary>
    public static string Zh(string role) => Names.TryGetValue(role, out var name) ? name.Zh : role;

    /// <summary>The English name.</summary>
    public static string En(string role) => Names.TryGetValue(role, out var name) ? name.En : role;

    /// <summary>The names of several roles, for a sentence in either language.</summary>
    public static StateWord Of(IEnumerable<string> roles)
    {
        var all = roles.ToList();
        return new(string.Join("、", all.Select(Zh)), string.Join(", ", all.Select(En)));
    }
}
