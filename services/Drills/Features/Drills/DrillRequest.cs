using System.ComponentModel.DataAnnotations;
using Drills.Domain;
using Platform.Core.Events;
using Platform.Records.Places;

namespace Drills.Features.Drills;

/// <summary>The design of a drill and its participants. One organizer holds it, at the path's place; many may take part.</summary>
/// <param name="Organizer">Name of the organizer.</param>
/// <param name="Purpose">test by default.</param>
/// <param name="PlanId">The edition of the contingency plan exercised.</param>
/// <param name="ResponseGrade">The response level played; left out: all of the plan.</param>
/// <param name="Teams">Ids of the rescue teams that take part, of any place.</param>
/// <param name="Institutions">Institutions and units that take part, by name.</param>
/// <param name="Observers">Observers, by name.</param>
public sealed record DrillRequest(
    [property: Required, StringLength(200, MinimumLength = 2)] string Title,
    OrganizerKind OrganizerKind,
    [property: Required, StringLength(100, MinimumLength = 2)] string Organizer,
    DrillForm Form,
    DrillExtent Extent,
    DrillContent Content,
    DrillPurpose? Purpose,
    Hazard Hazard,
    Guid? PlanId,
    ResponseGrade? ResponseGrade,
    [property: Length(0, 1_500)] IReadOnlyList<Guid>? Teams,
    [property: Length(0, 200)] IReadOnlyList<string>? Institutions,
    [property: Length(0, 200)] IReadOnlyList<string>? Observers,
    [property: StringLength(200)] string? Venue,
    PointRequest? Point,
    [property: StringLength(4_000)] string? Scenario
)
{
    internal DrillDesign Design() =>
        new(
            Title.Trim(),
            OrganizerKind,
            Organizer.Trim(),
            Form,
            Extent,
            Content,
            Purpose ?? DrillPurpose.Test,
            Hazard,
            PlanId,
            ResponseGrade
        );

    internal DrillSetting Setting(IReadOnlyList<DrillTeam> teams) =>
        new(
            teams,
            [.. (Institutions ?? []).Select(i => i.Trim())],
            [.. (Observers ?? []).Select(o => o.Trim())],
            Venue?.Trim(),
            Point?.Point(),
            Scenario?.Trim()
        );
}
