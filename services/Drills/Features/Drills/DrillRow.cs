using Drills.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Drills.Features.Drills;

/// <summary>A line of the register of drills held.</summary>
internal sealed class DrillRow : IPlacedRow
{
    private const OrganizerKind Own = Platform.Core.Events.OrganizerKind.RescueTeam;

    public DivisionCode? Division { get; set; }

    public string? Title { get; set; }

    public DateOnly? HeldOn { get; set; }

    public OrganizerKind? OrganizerKind { get; set; }

    public string? Organizer { get; set; }

    public DrillForm? Form { get; set; }

    public DrillExtent? Extent { get; set; }

    public DrillContent? Content { get; set; }

    public Hazard? Hazard { get; set; }

    public string? Plan { get; set; }

    public string? Teams { get; set; }

    public string? Institutions { get; set; }

    public string? Venue { get; set; }

    public int? People { get; set; }

    public string? Summary { get; set; }

    public DrillState? State { get; set; }

    public decimal? Score { get; set; }

    public DrillGrade? Grade { get; set; }

    /// <summary>The drill was held as the row says.</summary>
    public RecordDrillRequest Record(DrillNames names)
    {
        var day = HeldOn!.Value;
        var drill = new DrillRequest(
            Title!,
            OrganizerKind!.Value,
            Organizer!,
            Form!.Value,
            Extent ?? DrillExtent.Functional,
            Content ?? DrillContent.Single,
            DrillPurpose.Test,
            Hazard!.Value,
            names.Plan(this, day),
            null,
            [.. names.Teams(this, day).Select(t => t.TeamId)],
            CellList.Split(Institutions),
            [],
            Venue,
            null,
            null
        );
        return new(drill, Held(Summary));
    }

    /// <summary>The drill was held as the row says; what the row does not change or can not hold stays as it is known.</summary>
    public CorrectDrillRequest Correct(Drill known, DrillNames names)
    {
        var (was, day) = (Of(known), HeldOn!.Value);
        var drill = new DrillRequest(
            Title!,
            OrganizerKind!.Value,
            Organizer!,
            Form!.Value,
            Extent ?? known.Extent,
            Content ?? known.Content,
            known.Purpose,
            Hazard!.Value,
            Plan == was.Plan ? known.PlanId : names.Plan(this, day),
            known.ResponseGrade,
            KeepsTeams(known, was) ? [.. known.Teams.Select(t => t.TeamId)] : [.. names.Teams(this, day).Select(t => t.TeamId)],
            Institutions == was.Institutions ? known.Institutions : CellList.Split(Institutions),
            known.Observers,
            Venue,
            known is { Longitude: { } lon, Latitude: { } lat } ? new(lon, lat, null) : null,
            known.Scenario
        );
        return new(drill, Held(Summary), "台账导入更正");
    }

    /// <summary>What a blank cell clears of a drill.</summary>
    public static DrillRow Clearable(Drill d)
    {
        var row = Of(d);
        return new()
        {
            Plan = row.Plan,
            Teams = d.OrganizerKind == Own ? null : row.Teams, // found by its place
            Institutions = row.Institutions,
            Venue = row.Venue,
            Summary = row.Summary,
        };
    }

    public static DrillRow Of(Drill d) =>
        new()
        {
            Division = d.Division,
            Title = d.Title,
            HeldOn = d.HeldOn,
            OrganizerKind = d.OrganizerKind,
            Organizer = d.Organizer,
            Form = d.Form,
            Extent = d.Extent,
            Content = d.Content,
            Hazard = d.Hazard,
            Plan = d.PlanCheck.Title,
            Teams = d.Teams.Count == 0 ? null : CellList.Join(d.Teams.Select(t => t.Name)),
            Institutions = d.Institutions.Count == 0 ? null : CellList.Join(d.Institutions),
            Venue = d.Venue,
            People = d.People,
            Summary = d.Summary,
            State = d.State,
            Score = d.Score,
            Grade = d.Grade,
        };

    private HeldRequest Held(string? summary) => new(HeldOn!.Value, People!.Value, summary);

    // A team's own drill that names no team finds the team of its place.
    private bool KeepsTeams(Drill known, DrillRow was) =>
        Teams == was.Teams ? known.Teams.Count > 0 : Teams is null && known.OrganizerKind == Own && known.Teams.Count > 0;
}
