using Platform.Core.Events;
using Platform.Registers;
using RescueTeams.Domain;

namespace RescueTeams.Features;

/// <summary>The headings of this service's sheets.</summary>
internal static class RegisterWords
{
    public static readonly IReadOnlyDictionary<TeamLevel, Heading> Levels = Heading.Of<TeamLevel>(l => l.Word());
    public static readonly IReadOnlyDictionary<TeamSpecialty, Heading> Specialties = Heading.Of<TeamSpecialty>(s => s.Word());
    public static readonly IReadOnlyDictionary<FundSource, Heading> Funds = Heading.Of<FundSource>(s => s.Word());
    public static readonly IReadOnlyDictionary<MemberSource, Heading> Sources = MemberSourceWords.All.ToDictionary(
        s => s.Key,
        s => new Heading(s.Value.Zh, s.Value.En)
    );

    public static readonly IReadOnlyDictionary<MemberRole, Heading> Roles = new Dictionary<MemberRole, Heading>
    {
        [MemberRole.Captain] = new("队长", "captain"),
        [MemberRole.Deputy] = new("副队长", "deputy"),
        [MemberRole.Member] = new("队员", "member"),
    };

    public static readonly IReadOnlyDictionary<EquipmentClass, Heading> Classes = new Dictionary<EquipmentClass, Heading>
    {
        [EquipmentClass.Vehicle] = new("车辆", "vehicle"),
        [EquipmentClass.Machine] = new("机械", "machine"),
        [EquipmentClass.Gear] = new("器材", "gear"),
        [EquipmentClass.Vessel] = new("船艇", "vessel"),
        [EquipmentClass.Kit] = new("单兵装备", "kit"),
    };

    public static readonly IReadOnlyDictionary<EquipmentOrigin, Heading> Origins = new Dictionary<EquipmentOrigin, Heading>
    {
        [EquipmentOrigin.Purchased] = new("购置", "purchased"),
        [EquipmentOrigin.Allocated] = new("调拨", "allocated"),
        [EquipmentOrigin.Transferred] = new("划转", "transferred"),
        [EquipmentOrigin.Donated] = new("捐赠", "donated"),
    };
}
