using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Plans.Conflicts;

/// <summary>冲突检查 of the plans in force of a subtree, against who is there now and against the plans above.</summary>
/// <param name="Plans">How many were checked.</param>
/// <param name="Silent">Services that could not be asked: what depends on them was not checked.</param>
public sealed record ConflictsView(
    int Plans,
    IReadOnlyList<string> Silent,
    IReadOnlyDictionary<ConflictKind, int> Kinds,
    IReadOnlyList<PlanConflictView> Conflicts
);

/// <summary>One conflict.</summary>
public sealed record PlanConflictView(
    Guid PlanId,
    DivisionCode Division,
    PlanLevel Level,
    string Title,
    ConflictKind Kind,
    string Item,
    string Here,
    string? There
);

internal static class CheckConflicts
{
    public static async Task<Ok<ConflictsView>> HandleAsync(
        Scope scope,
        ContingencyPlansDb db,
        LoadPlaceStaffing asking,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var occupants = await asking.AboutAsync(scope.Division, ct);
        var checking = await (
            from p in db.Plans.AsNoTracking().Within(scope.Division).InForce(clock.Today())
            join t in db.Texts on p.Id equals t.PlanId
            orderby p.Division, p.Id
            select new
            {
                p.Id,
                p.Division,
                p.Kind,
                p.Level,
                p.Title,
                p.SuperiorId,
                t.Content,
            }
        ).ToListAsync(ct);
        var ids = checking.Select(c => c.SuperiorId).OfType<Guid>().Distinct().ToList();
        var above = await (
            from p in db.Plans.AsNoTracking()
            join t in db.Texts on p.Id equals t.PlanId
            where ids.Contains(p.Id)
            select new
            {
                p.Id,
                p.Kind,
                p.Level,
                t.Content,
            }
        ).ToDictionaryAsync(s => s.Id, ct);
        var names = await db.NamesOfAsync(checking.SelectMany(c => c.Content.Contacts.Select(x => x.Division)).Distinct(), ct);
        List<PlanConflictView> conflicts =
        [
            .. checking.SelectMany(c =>
                occupants
                    .ConflictsOf(
                        c.Content,
                        c.SuperiorId is { } id && StartConditionComparison.Bind(above[id].Kind, above[id].Level, c.Kind, c.Level)
                            ? above[id].Content.Grades
                            : []
                    )
                    .Select(x => new PlanConflictView(c.Id, c.Division, c.Level, c.Title, x.Kind, Item(x, names), x.Here, x.There))
            ),
        ];
        return TypedResults.Ok(
            new ConflictsView(checking.Count, Silent(occupants), conflicts.CountBy(c => c.Kind).ToDictionary(), conflicts)
        );
    }

    private static string Item(PlanConflict conflict, Dictionary<DivisionCode, string> names) =>
        conflict.Contact is { } contact
            ? $"{names.GetValueOrDefault(contact.Division, contact.Division.Value)} {ResolvedContacts.TitleOf(contact)}"
            : conflict.Item;

    private static IReadOnlyList<string> Silent(PlaceStaffing occupants) =>
        [
            .. occupants.Held is null || occupants.Serving is null ? ["organizations"] : Array.Empty<string>(),
            .. occupants.Teams is null ? ["rescue-teams"] : Array.Empty<string>(),
        ];
}
