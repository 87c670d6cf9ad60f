using Platform.Core;

namespace Gateway.Pages;

/// <summary>Names of the roles on pages.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Roles.CityAdmin] = "市级管理员",
        [Roles.CountyOfficer] = "县局工作人员",
        [Roles.TownshipHead] = "乡镇（街道）负责人",
        [Roles.VillageOfficer] = "村（社区）应急工作人员",
        [Roles.TeamCaptain] = "救援队队长",
        [Roles.ForceLeader] = "社会救援力量负责人",
        [Roles.Auditor] = "审计人员",
        [Roles.Operator] = "运维人员",
    };

    public static string Zh(string role) => Names.GetValueOrDefault(role, role);
}
