using Drills.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Drills.Features.Drills;

/// <summary>A line of the register of drills held.</summary>
internal sealed class DrillRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Title { get; set; }

    public DateOnly? HeldOn { get; set; }

    public OrganiserKind? OrganiserKind { get; set; }

    public string? Organiser { get; set; }

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

    public DrillDesign Design(Guid? plan) =>
        new(
            Title!,
            OrganiserKind!.Value,
            Organiser!,
            Form!.Value,
            Extent ?? DrillExtent.Functional,
            Content ?? DrillContent.Single,
            DrillPurpose.Test,
            Hazard!.Value,
            plan,
            null
        );

    public static DrillRow Of(Drill d) =>
        new()
        {
            Division = d.Division,
            Title = d.Title,
            HeldOn = d.HeldOn,
            OrganiserKind = d.OrganiserKind,
            Organiser = d.Organiser,
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
}
