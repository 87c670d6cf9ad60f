namespace Platform.Core;

/// <summary>The names of roles as people read them in a sentence, in its language.</summary>
public static class RoleWords
{
    private static readonly Dictionary<string, StateWord> Names = new(StringComparer.Ordinal)
    {
        [Roles.CityAdmin] = new("市级管理员", "city administrator"),
        [Roles.CountyOfficer] = new("县级应急管理人员", "county officer"),
        [Roles.TownshipHead] = new("乡镇（街道）负责人", "township head"),
        [Roles.VillageOfficer] = new("村（社区）应急人员", "village officer"),
        [Roles.TeamCaptain] = new("救援队队长", "team captain"),
        [Roles.ForceLeader] = new("社会救援力量负责人", "leader of a social force"),
        [Roles.Auditor] = new("审计人员", "auditor"),
        [Roles.Operator] = new("系统运维人员", "operator"),
        [Roles.Service] = new("平台内部服务", "service of the platform"),
        [Roles.Partner] = new("合作方系统", "partner system"),
    };

    /// <summary>One role; a word that is no role is shown as it is.</summary>
    public static StateWord Of(string role) => Names.GetValueOrDefault(role) ?? new StateWord(role, role);

    /// <summary>Several roles, of which any will do.</summary>
    public static StateWord AnyOf(IEnumerable<string> roles)
    {
        var words = roles.Select(Of).ToList();
        return new(string.Join('、', words.Select(w => w.Zh)), string.Join(", ", words.Select(w => w.En)));
    }
}
