using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <summary>How far a training is.</summary>
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

    /// <summary>作废.</summary>
    Annulled,
}

/// <summary>States, organizers and sectors as people say them.</summary>
public static class TrainingWords
{
    public static StateWord Word(this TrainingState state) =>
        state switch
        {
            TrainingState.Planned => new("计划", "planned"),
            TrainingState.Held => new("已举办", "held"),
            TrainingState.Closed => new("办结", "closed"),
            TrainingState.Cancelled => new("取消", "cancelled"),
            _ => new("作废", "annulled"),
        };

    public static StateWord Word(this TrainingOrganizer organizer) =>
        organizer switch
        {
            TrainingOrganizer.City => new("市级", "city"),
            TrainingOrganizer.County => new("县级", "county"),
            TrainingOrganizer.Township => new("乡镇级", "township"),
            _ => new("行业部门", "department"),
        };

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
