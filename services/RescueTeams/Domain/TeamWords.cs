using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>Names of levels and states in Chinese and English.</summary>
public static class TeamWords
{
    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this TeamReadiness readiness) =>
        readiness switch
        {
            TeamReadiness.Ready => new("备勤", "ready"),
            TeamReadiness.OnDuty => new("值班", "on duty"),
            TeamReadiness.Dispatched => new("出动", "dispatched"),
            TeamReadiness.StandingDown => new("归队休整", "standing down"),
            _ => new("不可用", "unavailable"),
        };

    /// <summary>The level's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this TeamLevel level) =>
        level switch
        {
            TeamLevel.JointTeam => new("县级联队", "county joint team"),
            TeamLevel.AreaSquadron => new("片区中队", "area squadron"),
            TeamLevel.TownshipSquadron => new("乡镇中队", "township squadron"),
            _ => new("村级队伍", "village team"),
        };

    /// <summary>The state's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this BaseState state) =>
        state switch
        {
            BaseState.InPreparation => new("筹备", "in preparation"),
            BaseState.UnderConstruction => new("在建", "under construction"),
            BaseState.InUse => new("投入使用", "in use"),
            _ => new("停用", "closed"),
        };
}
