using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <summary>The state of a training in its life cycle.</summary>
public enum TrainingState
{
    /// <summary>计划.</summary>
    Planned,

    /// <summary>举办中: at least one session was given.</summary>
    Held,

    /// <summary>办结: all is recorded.</summary>
    Closed,

    /// <summary>取消.</summary>
    Cancelled,

    /// <summary>作废: recorded by mistake, sessions and attendees do not count.</summary>
    Annulled,
}

/// <summary>Names of states, organizers and sectors in Chinese and English.</summary>
public static class TrainingWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this TrainingState state) =>
        state switch
        {
            TrainingState.Planned => new("计划", "planned"),
            TrainingState.Held => new("已举办", "held"),
            TrainingState.Closed => new("办结", "closed"),
            TrainingState.Cancelled => new("取消", "cancelled"),
            _ => new("作废", "annulled"),
        };

    /// <summary>The steps that the state allows, as in refusals.</summary>
    public static StateWord Next(this TrainingState state) =>
        state switch
        {
            TrainingState.Planned => new("更正、增加场次、举办、取消", "correct, add a session, hold, cancel"),
            TrainingState.Held => new(
                "登记参训和成绩、增加场次、举办、更正、办结、作废",
                "record attendees and results, add a session, hold, correct, close, annul"
            ),
            TrainingState.Closed => new("更正、作废", "correct, annul"),
            _ => new("无", "none"),
        };

    /// <summary>The organizer's level or kind, Chinese and English.</summary>
    public static StateWord Word(this TrainingOrganizer organizer) =>
        organizer switch
        {
            TrainingOrganizer.City => new("市级", "city"),
            TrainingOrganizer.County => new("县级", "county"),
            TrainingOrganizer.Township => new("乡镇级", "township"),
            _ => new("行业部门", "department"),
        };

    /// <summary>The sector's name, Chinese and English.</summary>
    public static StateWord Word(this TrainingSector sector) =>
        sector switch
        {
            TrainingSector.General => new("应急管理综合", "general"),
            TrainingSector.WorkSafety => new("安全生产", "work safety"),
            TrainingSector.Fire => new("消防", "fire"),
            TrainingSector.FloodDrought => new("防汛抗旱", "flood and drought"),
            TrainingSector.Earthquake => new("地震", "earthquake"),
            TrainingSector.Geological => new("地质灾害", "geological"),
            TrainingSector.ForestFire => new("森林草原防灭火", "forest fire"),
            TrainingSector.WaterRescue => new("水域救援", "water rescue"),
            TrainingSector.Medical => new("医疗救护", "medical"),
            _ => new("道路交通", "road traffic"),
        };
}
