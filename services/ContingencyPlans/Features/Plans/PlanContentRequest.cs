using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Files;
using Platform.Records.Files;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Plans;

/// <summary>What a plan says; a part left out is empty.</summary>
public sealed record PlanContentRequest(
    [property: Length(0, 100)] IReadOnlyList<PlanSection>? Sections,
    [property: Length(0, 4)] IReadOnlyList<GradeStart>? Grades,
    [property: Length(0, 50)] IReadOnlyList<PlanCommand>? Commands,
    [property: Length(0, 200)] IReadOnlyList<PostDuty>? Duties,
    [property: Length(0, 300)] IReadOnlyList<PlanAction>? Actions,
    [property: Length(0, 300)] IReadOnlyList<PlanResource>? Resources,
    [property: Length(0, 100)] IReadOnlyList<CalledTeam>? Teams,
    [property: Length(0, 100)] IReadOnlyList<EvacuationRouteRequest>? Routes,
    [property: Length(0, 100)] IReadOnlyList<ShelterRequest>? Shelters,
    [property: Length(0, 300)] IReadOnlyList<PlanContact>? Contacts,
    [property: Length(0, 50)] IReadOnlyList<PlanAttachmentRequest>? Attachments
)
{
    /// <summary>The content; files it attaches are in use from the save on.</summary>
    internal async Task<PlanContent> ContentAsync(ContingencyPlansDb db, DivisionCode division, DateTimeOffset now, CancellationToken ct)
    {
        var files = (
            await db.UseFilesAsync(division, [.. (Attachments ?? []).Select(a => a.FileId).Distinct()], "attachments", now, ct)
        ).ToDictionary(f => f.Id);
        return new PlanContent(
            Sections ?? [],
            Grades ?? [],
            Commands ?? [],
            Duties ?? [],
            Actions ?? [],
            Resources ?? [],
            Teams ?? [],
            [.. (Routes ?? []).Select(r => r.Route())],
            [.. (Shelters ?? []).Select(s => s.Shelter())],
            Contacts ?? [],
            [.. (Attachments ?? []).Select(a => new PlanAttachment(a.Title, AttachedFile.Of(files[a.FileId])))]
        ).Checked();
    }
}

/// <summary>转移路线.</summary>
public sealed record EvacuationRouteRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Required, Length(2, 500)] IReadOnlyList<PointRequest> Points,
    [property: StringLength(100)] string? Shelter
)
{
    internal EvacuationRoute Route() => new(Name, [.. Points.Select(p => p.Point())], Shelter);
}

/// <summary>避险安置点.</summary>
public sealed record ShelterRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Required] PointRequest Point,
    [property: Range(1, 1000000)] int Capacity,
    [property: StringLength(200)] string? Address
)
{
    internal Shelter Shelter() => new(Name, Point.Point(), Capacity, Address);
}

/// <summary>附件: a file uploaded to plan-files at the plan's own place.</summary>
public sealed record PlanAttachmentRequest([property: Required, StringLength(100, MinimumLength = 1)] string Title, Guid FileId);
