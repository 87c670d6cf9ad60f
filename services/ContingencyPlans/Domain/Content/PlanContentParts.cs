using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace ContingencyPlans.Domain;

/// <summary>A chapter in prose.</summary>
/// <param name="Heading">Unique in its plan: 编制目的.</param>
public sealed record PlanSection(
    [property: Required, StringLength(100, MinimumLength = 1)] string Heading,
    [property: Required, StringLength(10000)] string Text
);

/// <summary>指挥机构.</summary>
/// <param name="Head">The post that leads it, in free text or by its stable word: township-head.</param>
public sealed record PlanCommand(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Required, StringLength(100, MinimumLength = 1)] string Head,
    [property: Length(0, 50)] IReadOnlyList<string>? Members,
    [property: StringLength(2000)] string? Duty
);

/// <summary>The duties of a post under the plan.</summary>
public sealed record PostDuty(
    [property: Required, StringLength(100, MinimumLength = 1)] string Post,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Duty
);

/// <summary>应急物资 or equipment the plan counts on.</summary>
/// <param name="KeptAt">Where it is kept.</param>
public sealed record PlanResource(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Range(0, 1000000)] int Quantity,
    [property: Required, StringLength(20, MinimumLength = 1)] string Unit,
    [property: StringLength(200)] string? KeptAt
);

/// <summary>A rescue team that is called under the plan.</summary>
/// <param name="TeamId">Of rescue-teams.</param>
public sealed record CalledTeam(
    Guid TeamId,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: StringLength(500)] string? Task
);

/// <summary>转移路线.</summary>
/// <param name="Points">Along the way, in order.</param>
/// <param name="Shelter">Name of the shelter it leads to.</param>
public sealed record EvacuationRoute(string Name, IReadOnlyList<GeoPoint> Points, string? Shelter);

/// <summary>避险安置点.</summary>
/// <param name="Capacity">Largest number of people.</param>
public sealed record Shelter(string Name, GeoPoint Point, int Capacity, string? Address);

/// <summary>A contact, by post or office and not by name.</summary>
/// <param name="Division">Where the post or the officer is.</param>
/// <param name="Post">Stable word of the post in organizations: township-head; null: an officer is meant.</param>
/// <param name="Officer">Kind of information officer; null: a post is meant.</param>
/// <param name="Duty">The purpose of the contact.</param>
public sealed record PlanContact(
    DivisionCode Division,
    [property: StringLength(60)] string? Post,
    OfficerKind? Officer,
    [property: Required, StringLength(200, MinimumLength = 1)] string Duty
);

/// <summary>附件.</summary>
public sealed record PlanAttachment(string Title, AttachedFile File);
