using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>Names of 人员来源 in Chinese and English.</summary>
public static class MemberSourceWords
{
    /// <summary>The name of every source, as the register writes and reads it.</summary>
    public static readonly IReadOnlyDictionary<MemberSource, (string Zh, string En)> All = new Dictionary<MemberSource, (string, string)>
    {
        [MemberSource.Cadre] = ("乡镇干部", "cadre"),
        [MemberSource.PoliceStation] = ("派出所", "police station"),
        [MemberSource.Militia] = ("民兵预备役", "militia"),
        [MemberSource.Clinic] = ("卫生院（室）", "clinic"),
        [MemberSource.School] = ("学校", "school"),
        [MemberSource.Enterprise] = ("企业", "enterprise"),
        [MemberSource.PublicWelfarePost] = ("公益性岗位", "public-welfare post"),
        [MemberSource.ForestRanger] = ("生态护林员", "forest ranger"),
        [MemberSource.GeologicalOfficer] = ("地质灾害信息员", "geological officer"),
        [MemberSource.RoadKeeper] = ("道路养护员", "road keeper"),
        [MemberSource.ResidentWorkTeam] = ("驻村工作队", "resident work team"),
        [MemberSource.GraduateVillageOfficial] = ("大学生村官", "graduate village official"),
        [MemberSource.VillageRoom] = ("应急管理室", "village room"),
        [MemberSource.GroupHead] = ("村民小组组长", "group head"),
        [MemberSource.Veteran] = ("退伍军人", "veteran"),
        [MemberSource.FireBrigadeSecondment] = ("消防抽调", "fire brigade secondment"),
        [MemberSource.StationTransfer] = ("人饮站划转", "station transfer"),
        [MemberSource.Department] = ("行业部门", "department"),
        [MemberSource.SocialForce] = ("社会应急力量", "social force"),
        [MemberSource.Recruited] = ("公开招聘", "recruited"),
        [MemberSource.Other] = ("其他", "other"),
    };
}
