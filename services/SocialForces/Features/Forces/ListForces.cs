using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>The forces of a subtree, by place. A leader sees only the leader's own force.</summary>
/// <param name="Name">Part of the name.</param>
/// <param name="State">If left out, all but those struck off.</param>
public sealed record ListForcesRequest(
    Word<ForceSpeciality>? Speciality,
    Word<ForceState>? State,
    [property: StringLength(100)] string? Name,
    int? Limit,
    string? Cursor
);

internal static class ListForces
{
    public static async Task<Ok<Page<ForceItem>>> HandleAsync(
        [AsParameters] ListForcesRequest request,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, today) = (new PageRequest(request.Limit, request.Cursor), clock.Today());
        var rules = await db.Rules.AsNoTracking().ToListAsync(ct);
        var rows = await Find(db, request, scope).PageByPlace(page).ToListAsync(ct);
        var cut = page.Cut(rows, f => [f.Division.Value, f.Id.ToString()]);
        var items = cut.Items.Select(f => new ForceItem(
            f.Id,
            f.Division,
            f.Name,
            f.State,
            f.SpecialitiesOn(today),
            f.Members,
            f.IsInsuredOn(today),
            f.EngagedIn is not null,
            f.ReviewDue(ForceRules.InForce(rules, f.Division, today).ReviewMonths),
            f.Version
        ));
        return TypedResults.Ok(new Page<ForceItem>([.. items], cut.NextCursor));
    }

    internal static IQueryable<Force> Find(SocialForcesDb db, ListForcesRequest request, Scope scope)
    {
        var (name, word) = (request.Name?.Trim(), request.Speciality is { } s ? $$"""[{"speciality":"{{Words.Of(s.Value)}}"}]""" : null);
        var found = db
            .Forces.AsNoTracking()
            .Within(scope.Division)
            .Shown(scope)
            .Where(f => string.IsNullOrEmpty(name) || f.Name.Contains(name))
            .Where(f => word == null || EF.Functions.JsonContains(f.Qualifications, word));
        return request.State?.Value switch
        {
            null => found.Where(f => f.StruckOffOn == null),
            ForceState.StruckOff => found.Where(f => f.StruckOffOn != null),
            ForceState.Verified => found.Where(f => f.StruckOffOn == null && f.VerifiedOn != null),
            ForceState.Returned => found.Where(f => f.StruckOffOn == null && f.VerifiedOn == null && f.ReturnReason != null),
            _ => found.Where(f => f.StruckOffOn == null && f.VerifiedOn == null && f.ReturnReason == null),
        };
    }
}
