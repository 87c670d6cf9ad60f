using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <content>The steps of its life cycle until it is held.</content>
public sealed partial class Drill
{
    /// <summary>Plans a drill.</summary>
    /// <param name="level">The level of the place in the directory.</param>
    public static Drill Plan(
        DivisionCode place,
        DivisionLevel level,
        DrillDesign design,
        DrillSetting setting,
        DateOnly plannedOn,
        ActedBy acted
    )
    {
        var drill = new Drill
        {
            Division = place,
            Level = level,
            PlannedOn = plannedOn,
        };
        drill.Set(design, setting);
        drill.Step(DrillState.Planned, acted.On, acted.By, null);
        return drill;
    }

    /// <summary>Records a drill that was held earlier.</summary>
    public static (Drill Drill, DrillChanged Event) Record(
        DivisionCode place,
        DivisionLevel level,
        DrillDesign design,
        DrillSetting setting,
        HeldFacts facts,
        ActedBy acted
    )
    {
        var drill = new Drill
        {
            Division = place,
            Level = level,
            PlannedOn = facts.On,
        };
        drill.Set(design, setting);
        return (drill, drill.Conduct(facts, acted));
    }

    /// <summary>Changes the design of the drill, until it begins.</summary>
    public void Change(DrillDesign design, DrillSetting setting)
    {
        Require(DrillState.Planned, DrillState.Prepared);
        Set(design, setting);
    }

    /// <summary>准备就绪: requires a participant, a venue and a scenario.</summary>
    public void Prepare(ActedBy acted)
    {
        Require(DrillState.Planned);
        if (_teams.Count + Institutions.Count == 0 || Venue is null || Scenario is null)
        {
            throw DrillErrors.NotReady.Because(Title);
        }

        Step(DrillState.Prepared, acted.On, acted.By, acted.Note);
    }

    /// <summary>推迟: a prepared drill stays prepared.</summary>
    public void Postpone(DateOnly to, ActedBy acted)
    {
        Require(DrillState.Planned, DrillState.Prepared);
        if (to <= PlannedOn)
        {
            throw DrillErrors.NotLater.At("to", to, PlannedOn);
        }

        PlannedOn = to;
        Step(State, acted.On, acted.By, acted.Note);
    }

    /// <summary>取消, also while it is under way.</summary>
    public void Cancel(ActedBy acted)
    {
        Require(DrillState.Planned, DrillState.Prepared, DrillState.UnderWay);
        Step(DrillState.Cancelled, acted.On, acted.By, acted.Note);
    }

    /// <summary>演练开始.</summary>
    public void Start(DateTimeOffset at, ActedBy acted)
    {
        Require(DrillState.Prepared);
        StartedAt = at;
        Step(DrillState.UnderWay, BusinessTime.DateOf(at), acted.By, acted.Note);
    }

    /// <summary>演练结束: it was held, and counts from now on.</summary>
    public DrillChanged End(DateTimeOffset at, int people, string? summary, ActedBy acted)
    {
        Require(DrillState.UnderWay);
        if (at < StartedAt)
        {
            throw DrillErrors.EndsBeforeStart.At("at", StartedAt!.Value.ToOffset(BusinessTime.Offset));
        }

        if (people == 0)
        {
            throw DrillErrors.PeopleMissing.At("people");
        }

        EndedAt = at;
        return Conduct(new HeldFacts(BusinessTime.DateOf(StartedAt!.Value), people, summary), acted);
    }

    private DrillChanged Conduct(HeldFacts facts, ActedBy acted)
    {
        Set(facts);
        Step(DrillState.Held, facts.On, acted.By, acted.Note);
        return ChangedEvent(DrillChange.Held, null, facts.On);
    }

    private void Set(HeldFacts facts)
    {
        (HeldOn, People, Summary) = (facts.On, facts.People, facts.Summary);
        _teams.ForEach(t => t.Counts(facts.On));
    }

    private void Set(DrillDesign design, DrillSetting setting)
    {
        if (design.OrganizerKind == OrganizerKind.RescueTeam && !setting.Teams.Any(t => Division.Contains(t.Division)))
        {
            throw DrillErrors.OwnTeamMissing.At("teams", Division);
        }

        (Title, OrganizerKind, Organizer) = (design.Title, design.OrganizerKind, design.Organizer);
        (Form, Extent, Content, Purpose, Hazard, ResponseGrade) = (
            design.Form,
            design.Extent,
            design.Content,
            design.Purpose,
            design.Hazard,
            design.ResponseGrade
        );
        if (design.PlanId != PlanId)
        {
            (PlanId, PlanCheck, PlanSnapshot) = (design.PlanId, design.PlanId is null ? PlanCheck.None : PlanCheck.Unchecked, null);
        }

        _teams.RemoveAll(t => setting.Teams.All(s => s.TeamId != t.TeamId));
        _teams.ForEach(t => t.Exercises(Hazard));
        _teams.AddRange(
            setting
                .Teams.DistinctBy(t => t.TeamId)
                .Where(s => _teams.TrueForAll(t => t.TeamId != s.TeamId))
                .Select(t => Participation.Of(t, HeldOn, Hazard))
                .ToList()
        );
        (Institutions, Observers, Venue, Scenario) = (setting.Institutions, setting.Observers, setting.Venue, setting.Scenario);
        (Longitude, Latitude) = (setting.Point?.Longitude, setting.Point?.Latitude);
    }
}
