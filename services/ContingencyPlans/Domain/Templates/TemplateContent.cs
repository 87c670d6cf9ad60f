using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>The content of a plan written from the template; every text may contain placeholders.</summary>
/// <param name="Teams">Teams called, by the level they belong to.</param>
/// <param name="Contacts">Contacts, by the level the post belongs to.</param>
/// <param name="Shelters">The place's shelters are copied into the plan.</param>
public sealed record TemplateContent(
    [property: Required, Length(0, 100)] IReadOnlyList<PlanSection> Sections,
    [property: Length(0, 4)] IReadOnlyList<GradeStart> Grades,
    [property: Length(0, 50)] IReadOnlyList<PlanCommand> Commands,
    [property: Length(0, 200)] IReadOnlyList<PostDuty> Duties,
    [property: Required, Length(1, 300)] IReadOnlyList<PlanAction> Actions,
    [property: Length(0, 300)] IReadOnlyList<PlanResource> Resources,
    [property: Length(0, 10)] IReadOnlyList<TemplateTeam> Teams,
    [property: Length(0, 50)] IReadOnlyList<TemplateContact> Contacts,
    bool Shelters
)
{
    /// <summary>No item in any part.</summary>
    public static readonly TemplateContent Empty = new([], [], [], [], [], [], [], [], false);

    /// <summary>Keys of the placeholders in its texts.</summary>
    internal IEnumerable<string> Placeholders() => Placeholder.In(JsonSerializer.Serialize(this, Placeholder.Readable));

    /// <summary>Marks in its texts that name no known placeholder.</summary>
    internal IEnumerable<string> UnknownPlaceholders() => Placeholder.UnknownIn(JsonSerializer.Serialize(this, Placeholder.Readable));
}

/// <summary>A rescue team that is called.</summary>
/// <param name="Up">Where it belongs: 0 the plan's own place, 1 the level above.</param>
public sealed record TemplateTeam([property: Range(0, 3)] int Up, [property: StringLength(500)] string? Task);

/// <summary>A contact.</summary>
/// <param name="Up">Where the post is: 0 the plan's own place, 1 the level above.</param>
/// <param name="Post">head, director or secretary of any level, or a post's own word; null: an officer is meant.</param>
public sealed record TemplateContact(
    [property: Range(0, 3)] int Up,
    [property: StringLength(60)] string? Post,
    OfficerKind? Officer,
    [property: Required, StringLength(200, MinimumLength = 1)] string Duty
);
