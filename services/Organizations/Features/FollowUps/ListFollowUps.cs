using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Organizations.Features.FollowUps;

/// <summary>
/// What is left to do inside the place after changes of the directory: records whose names contain a name that is out of date,
/// contracts and agreements signed before, plans without a plan above, population and households of the present area. Nothing is ticked
/// off: an entry is there as long as it is so.
/// </summary>
/// <param name="Kind">Only these.</param>
/// <param name="Collection">Only records of this collection: institutions, posts, teams, contracts, agreements, plans, divisions.</param>
public sealed record ListFollowUpsRequest(Word<FollowUpKind>? Kind, string? Collection, int? Limit, string? Cursor);

internal static class ListFollowUps
{
    public static async Task<Ok<Page<FollowUpView>>> HandleAsync(
        [AsParameters] ListFollowUpsRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var changes = await PlaceChanges.LoadAsync(db, scope.Division, clock.Today(), ct);
        List<FollowUpView> all =
        [
            .. await RenamesAsync(db, scope.Division, changes, ct),
            .. await SignaturesAsync(db, scope.Division, changes, clock.Today(), ct),
            .. await PlansAsync(db, scope.Division, changes, ct),
            .. changes.Uncounted.Select(p =>
                FollowUpView.Of(
                    FollowUpKind.Count,
                    p.Division,
                    "divisions",
                    p.Id,
                    p.Name,
                    ("辖区变动后的人口、户数尚未填报", "population and households of the present area are not given yet"),
                    p.CountsDueSince!.Value
                )
            ),
        ];
        var after = page.After(keys: 4) is { } keys ? string.Join('\n', keys) : null;
        var rows = all.Where(f => request.Kind is null || f.Kind == request.Kind.Value.Value)
            .Where(f => string.IsNullOrEmpty(request.Collection) || f.Collection == request.Collection)
            .Select(f => (Key: string.Join('\n', f.Keys()), View: f))
            .DistinctBy(f => f.Key, StringComparer.Ordinal)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Where(f => after is null || string.CompareOrdinal(f.Key, after) > 0)
            .Take(page.Size + 1)
            .Select(f => f.View)
            .ToList();
        return TypedResults.Ok(page.Cut(rows, f => f.Keys()));
    }

    private static async Task<List<FollowUpView>> RenamesAsync(
        OrganizationsDb db,
        DivisionCode place,
        PlaceChanges changes,
        CancellationToken ct
    )
    {
        var names = changes.Names.Select(n => n.Name).Distinct().ToList();
        if (names.Count == 0)
        {
            return [];
        }

        var found = new List<(DivisionCode Division, string Collection, Guid Id, string Name)>();
        var institutions = db.Institutions.AsNoTracking().Within(place).Where(i => i.ClosedOn == null);
        foreach (var i in await institutions.Where(i => names.Any(n => i.Name.Contains(n))).ToListAsync(ct))
        {
            found.Add((i.Division, "institutions", i.Id, i.Name));
        }

        var posts = db.Posts.AsNoTracking().Within(place).Where(p => p.AbolishedOn == null);
        foreach (var p in await posts.Where(p => names.Any(n => p.Title.Contains(n))).ToListAsync(ct))
        {
            found.Add((p.Division, "posts", p.Id, p.Title));
        }

        var others = db.FollowedRecords.AsNoTracking().Within(place).Where(r => r.EndedOn == null && r.Collection != "agreements");
        foreach (var r in await others.Where(r => names.Any(n => r.Name.Contains(n))).ToListAsync(ct))
        {
            found.Add((r.Division, r.Collection, r.Id, r.Name));
        }

        return
        [
            .. found.SelectMany(r =>
                changes
                    .Names.Where(n => n.Division.Contains(r.Division) && n.IsIn(r.Name))
                    .OrderByDescending(n => n.Since)
                    .Take(1)
                    .Select(n =>
                        FollowUpView.Of(
                            FollowUpKind.Rename,
                            r.Division,
                            r.Collection,
                            r.Id,
                            r.Name,
                            ($"名称含原区划名称“{n.Name}”，现为“{n.Now}”", $"the name contains '{n.Name}', which is '{n.Now}' now"),
                            n.Since
                        )
                    )
            ),
        ];
    }

    private static async Task<List<FollowUpView>> SignaturesAsync(
        OrganizationsDb db,
        DivisionCode place,
        PlaceChanges changes,
        DateOnly today,
        CancellationToken ct
    )
    {
        var contracts = await db
            .Contracts.AsNoTracking()
            .Within(place)
            .Where(c => c.Year == today.Year && c.State != ContractState.Cancelled)
            .ToListAsync(ct);
        var agreements = await db
            .FollowedRecords.AsNoTracking()
            .Within(place)
            .Where(r => r.Collection == "agreements" && (r.EndedOn == null || r.EndedOn > today))
            .ToListAsync(ct);
        var signed = contracts
            .Where(c => c.SignedOn is not null)
            .Select(c => new Signed(c.Division, "contracts", c.Id, c.Title, c.SignedOn!.Value, [c.Division]))
            .Concat(
                agreements
                    .Where(a => a.SignedOn is not null)
                    .Select(a => new Signed(a.Division, a.Collection, a.Id, a.Name, a.SignedOn!.Value, [a.Division, .. a.Covers]))
            );
        var again = signed.SelectMany(s =>
            changes
                .Names.Where(n => s.On < n.Since && s.Places.Contains(n.Division))
                .OrderByDescending(n => n.Since)
                .Take(1)
                .Select(n =>
                    FollowUpView.Of(
                        FollowUpKind.Sign,
                        s.Division,
                        s.Collection,
                        s.Id,
                        s.Name,
                        ($"签订于“{n.Name}”变更之前（现为“{n.Now}”）", $"signed before the change of '{n.Name}', which is '{n.Now}' now"),
                        n.Since
                    )
                )
        );
        var contracted = contracts.Select(c => c.Division).ToHashSet();
        var first = changes
            .Begun.Where(p => p.Level is DivisionLevel.County or DivisionLevel.Township && !contracted.Contains(p.Division))
            .Select(p =>
                FollowUpView.Of(
                    FollowUpKind.Sign,
                    p.Division,
                    "contracts",
                    null,
                    p.Name,
                    ($"{today.Year} 年新设，尚未签订目标管理责任书", $"new in {today.Year}, without a responsibility contract"),
                    p.Terms.Min(t => t.ValidFrom)
                )
            );
        return [.. again, .. first];
    }

    private static async Task<List<FollowUpView>> PlansAsync(
        OrganizationsDb db,
        DivisionCode place,
        PlaceChanges changes,
        CancellationToken ct
    )
    {
        var plans = db.FollowedRecords.AsNoTracking().Within(place).Where(r => r.Collection == "plans" && r.EndedOn == null);
        var unlinked = await plans.Where(p => p.UnlinkedSince != null).ToListAsync(ct);
        var begun = changes.Begun.Where(p => p.Level is DivisionLevel.County or DivisionLevel.Township).ToList();
        var codes = begun.ConvertAll(p => p.Division);
        var planned = await plans.Where(p => codes.Contains(p.Division)).Select(p => p.Division).Distinct().ToListAsync(ct);
        return
        [
            .. unlinked.Select(p =>
                FollowUpView.Of(
                    FollowUpKind.Plan,
                    p.Division,
                    p.Collection,
                    p.Id,
                    p.Name,
                    ("区划变动后未与现上级预案衔接", "does not follow a plan of its present superior since its place moved"),
                    p.UnlinkedSince!.Value
                )
            ),
            .. begun
                .Where(p => !planned.Contains(p.Division))
                .Select(p =>
                    FollowUpView.Of(
                        FollowUpKind.Plan,
                        p.Division,
                        "plans",
                        null,
                        p.Name,
                        ("新设区划尚无应急预案", "a new place without a plan"),
                        p.Terms.Min(t => t.ValidFrom)
                    )
                ),
        ];
    }

    private sealed record Signed(DivisionCode Division, string Collection, Guid Id, string Name, DateOnly On, DivisionCode[] Places);
}
