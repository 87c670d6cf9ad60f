using Drills.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Features.Drills;

/// <summary>A drill as the API shows it.</summary>
/// <param name="Level">The level of its organizer.</param>
/// <param name="PlanCheck">Whether the plan exercised was in force, as far as its owner could be asked.</param>
public sealed record DrillView(
    Guid Id,
    DivisionCode Division,
    DivisionLevel Level,
    DrillState State,
    string Title,
    OrganizerKind OrganizerKind,
    string Organizer,
    DrillForm Form,
    DrillExtent Extent,
    DrillContent Content,
    DrillPurpose Purpose,
    Hazard Hazard,
    Guid? PlanId,
    ResponseGrade? ResponseGrade,
    PlanCheck PlanCheck,
    PlanSnapshot? PlanSnapshot,
    Guid? ProgrammeId,
    Guid? ProgrammeItemId,
    IReadOnlyList<DrillTeam> Teams,
    IReadOnlyList<string> Institutions,
    IReadOnlyList<string> Observers,
    string? Venue,
    GeoPoint? Point,
    string? Scenario,
    IReadOnlyList<Inject> Injects,
    DateOnly PlannedOn,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    DateOnly? HeldOn,
    int? People,
    string? Summary,
    decimal? Score,
    DrillGrade? Grade,
    IReadOnlyList<DrillStep> Log,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static DrillView Of(Drill d) =>
        new(
            d.Id,
            d.Division,
            d.Level,
            d.State,
            d.Title,
            d.OrganizerKind,
            d.Organizer,
            d.Form,
            d.Extent,
            d.Content,
            d.Purpose,
            d.Hazard,
            d.PlanId,
            d.ResponseGrade,
            d.PlanCheck,
            d.PlanSnapshot,
            d.ProgrammeId,
            d.ProgrammeItemId,
            [.. d.Teams.Select(t => t.Team())],
            d.Institutions,
            d.Observers,
            d.Venue,
            d.Longitude is { } lon && d.Latitude is { } lat ? new GeoPoint(lon, lat) : null,
            d.Scenario,
            d.Injects,
            d.PlannedOn,
            d.StartedAt,
            d.EndedAt,
            d.HeldOn,
            d.People,
            d.Summary,
            d.Score,
            d.Grade,
            d.Log,
            d.Version,
            d.UpdatedAt
        );

    internal static string Address(Drill drill) => $"/v1/divisions/{drill.Division}/drills/{drill.Id}";
}
