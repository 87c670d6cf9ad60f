using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>Names of the kinds of drills and organizers in Chinese and English.</summary>
public static class DrillWords
{
    /// <summary>桌面 or 实战, with the English name.</summary>
    public static StateWord Word(this DrillForm form) => form == DrillForm.Tabletop ? new("桌面演练", "tabletop") : new("实战演练", "live");

    /// <summary>功能 or 全面, with the English name.</summary>
    public static StateWord Word(this DrillExtent extent) =>
        extent == DrillExtent.Functional ? new("功能演练", "functional") : new("全面演练", "full");

    /// <summary>单项 or 综合 (AQ/T 9007), with the English name.</summary>
    public static StateWord Word(this DrillContent content) =>
        content == DrillContent.Single ? new("单项演练", "single") : new("综合演练", "comprehensive");

    /// <summary>The kind of organizer, Chinese and English.</summary>
    public static StateWord Word(this OrganizerKind kind) =>
        kind switch
        {
            OrganizerKind.Government => new("政府及应急管理机构", "government"),
            OrganizerKind.SectorDepartment => new("行业部门", "sector department"),
            OrganizerKind.RescueTeam => new("救援队伍", "rescue team"),
            OrganizerKind.Enterprise => new("企业", "enterprise"),
            _ => new("学校", "school"),
        };

    /// <summary>The grade of an evaluation: 优, 良, 中, 差, with the English name.</summary>
    public static StateWord Word(this DrillGrade grade) =>
        grade switch
        {
            DrillGrade.Excellent => new("优", "excellent"),
            DrillGrade.Good => new("良", "good"),
            DrillGrade.Fair => new("中", "fair"),
            _ => new("差", "poor"),
        };
}
