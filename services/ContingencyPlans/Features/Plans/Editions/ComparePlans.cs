using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;

namespace ContingencyPlans.Features.Plans.Editions;

/// <summary>新旧对照 of two editions of a plan, the earlier one on the left.</summary>
/// <param name="Was">The earlier edition.</param>
/// <param name="Heading">What differs in title and hazards.</param>
public sealed record PlanDifferenceView(
    EditionView Was,
    EditionView Now,
    IReadOnlyList<ContentDifference> Heading,
    IReadOnlyList<ContentDifference> Content,
    int Added,
    int Removed,
    int Changed
);

/// <summary>Which edition.</summary>
public sealed record EditionView(Guid Id, int Edition, string Title, string? Number, DateOnly? IssuedOn);

internal static class ComparePlans
{
    /// <summary>With another edition of the same plan; with the one before it if none is named.</summary>
    public static async Task<Ok<PlanDifferenceView>> HandleAsync(
        Guid id,
        Guid? with,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var plan = await db.Plans.AsNoTracking().RequireAsync(scope, id, ct);
        var editions = db.Plans.AsNoTracking().Where(p => p.SeriesId == plan.SeriesId);
        var other =
            await (with is { } edition ? editions.Where(p => p.Id == edition) : editions.Where(p => p.Edition < plan.Edition))
                .OrderByDescending(p => p.Edition)
                .FirstOrDefaultAsync(ct)
            ?? throw CoreErrors.NotFound.Because(plan.Division, with ?? id);
        var (was, now) = other.Edition <= plan.Edition ? (other, plan) : (plan, other);
        var content = ContentDifferences.Between(
            scope.Caller.Shown(was.Division, await db.ContentOfAsync(was.Id, ct)),
            scope.Caller.Shown(now.Division, await db.ContentOfAsync(now.Id, ct))
        );
        var heading = Headings(was, now).ToList();
        var all = heading.Concat(content).CountBy(d => d.Kind).ToDictionary();
        return TypedResults.Ok(
            new PlanDifferenceView(
                Of(was),
                Of(now),
                heading,
                content,
                all.GetValueOrDefault(DifferenceKind.Added),
                all.GetValueOrDefault(DifferenceKind.Removed),
                all.GetValueOrDefault(DifferenceKind.Changed)
            )
        );
    }

    private static IEnumerable<ContentDifference> Headings(Plan was, Plan now)
    {
        if (was.Title != now.Title)
        {
            yield return new(DifferenceKind.Changed, "heading", "title", was.Title, now.Title);
        }

        foreach (var hazard in was.Hazards.Union(now.Hazards).Where(h => was.Hazards.Contains(h) != now.Hazards.Contains(h)))
        {
            var word = hazard.Word().ToString();
            yield return now.Hazards.Contains(hazard)
                ? new(DifferenceKind.Added, "heading", "hazards", null, word)
                : new(DifferenceKind.Removed, "heading", "hazards", word, null);
        }
    }

    private static EditionView Of(Plan p) => new(p.Id, p.Edition, p.Title, p.Number, p.IssuedOn);
}
