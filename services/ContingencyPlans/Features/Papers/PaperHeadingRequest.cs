using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Papers;

/// <summary>What a card, handbook or risk chart is.</summary>
/// <param name="Title">Of a card: the post, 村委会主任 or 配电工.</param>
/// <param name="Enterprise">Name of the enterprise whose it is; left out: the place's own.</param>
public sealed record PaperHeadingRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Title,
    [property: StringLength(100, MinimumLength = 2)] string? Enterprise,
    [property: Required, Length(1, 18)] IReadOnlyList<Hazard> Hazards
)
{
    /// <summary>The heading at a place; the unit is the place as the directory calls it, or the enterprise.</summary>
    internal async Task<PaperHeading> HeadingAsync(DivisionCode place, ContingencyPlansDb db, CancellationToken ct)
    {
        var hazards = Hazards.Distinct().ToList();
        if (Enterprise is { } enterprise)
        {
            return new(PlanLevel.Enterprise, enterprise.Trim(), Title.Trim(), hazards);
        }

        var level =
            PlanKinds.Own(await db.LevelOfAsync(place, ct)) ?? throw PlanErrors.LevelNotOfPlace.Because(DivisionLevel.Province, place);
        var name = await db.Places.Where(p => p.Division == place && p.ClosedOn == null).Select(p => p.Name).FirstOrDefaultAsync(ct);
        return new(level, name ?? place.Value, Title.Trim(), hazards);
    }
}

internal static class PaperTitles
{
    /// <summary>Refuses a second draft, or a second one in use, of the same unit and title.</summary>
    public static async Task RequireTitleFreeAsync<TPaper>(
        this ContingencyPlansDb db,
        DivisionCode place,
        PaperHeading heading,
        TPaper? itself,
        CancellationToken ct
    )
        where TPaper : Paper
    {
        var (id, inUse) = (itself?.Id, itself?.PublishedOn is not null);
        if (
            await db.Set<TPaper>()
                .AnyAsync(
                    p =>
                        p.Division == place
                        && p.Unit == heading.Unit
                        && p.Title == heading.Title
                        && p.WithdrawnOn == null
                        && (p.PublishedOn != null) == inUse
                        && p.Id != id,
                    ct
                )
        )
        {
            throw PaperErrors.TitleTaken.At("heading.title", heading.Unit, heading.Title);
        }
    }
}
