using Platform.Core.Events;
using Platform.Registers;
using SocialForces.Domain;

namespace SocialForces.Features;

/// <summary>A grade in a register (YJ/T 1: grade 1 the highest); a blank cell: the force does not have the speciality.</summary>
internal enum GradeWord
{
    First = 1,
    Second = 2,
    Third = 3,

    /// <summary>The force has the speciality without a grade.</summary>
    Ungraded = 4,
}

/// <summary>Names of enum values in registers.</summary>
internal static class RegisterWords
{
    public static readonly Dictionary<GradeWord, Heading> Grades = new()
    {
        [GradeWord.First] = new("一级", "grade 1"),
        [GradeWord.Second] = new("二级", "grade 2"),
        [GradeWord.Third] = new("三级", "grade 3"),
        [GradeWord.Ungraded] = new("未评级", "ungraded"),
    };

    public static readonly Dictionary<ForceRole, Heading> Roles = new()
    {
        [ForceRole.Leader] = new("队长", "leader"),
        [ForceRole.Deputy] = new("副队长", "deputy"),
        [ForceRole.Core] = new("骨干队员", "core member"),
        [ForceRole.Volunteer] = new("队员", "volunteer"),
    };

    public static readonly Dictionary<DisasterKind, Heading> Disasters = new()
    {
        [DisasterKind.Flood] = new("洪涝", "flood"),
        [DisasterKind.WaterAccident] = new("水上遇险", "water accident"),
        [DisasterKind.Earthquake] = new("地震", "earthquake"),
        [DisasterKind.Geological] = new("地质灾害", "geological"),
        [DisasterKind.BuildingCollapse] = new("建筑物倒塌", "building collapse"),
        [DisasterKind.MountainAccident] = new("山岳遇险", "mountain accident"),
        [DisasterKind.Fire] = new("火灾", "fire"),
        [DisasterKind.ForestFire] = new("森林草原火灾", "forest fire"),
        [DisasterKind.TrafficAccident] = new("道路交通事故", "traffic accident"),
        [DisasterKind.MassCasualty] = new("群体性伤病", "mass casualty"),
        [DisasterKind.Other] = new("其他", "other"),
    };

    public static readonly Dictionary<MobilizationState, Heading> States = Heading.Of<MobilizationState>(s => s.Word());

    public static readonly Dictionary<AgreementState, Heading> AgreementStates = Heading.Of<AgreementState>(s => s.Word());
}
