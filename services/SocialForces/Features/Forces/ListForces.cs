using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>The forces of a subtree, by place. A leader sees only the leader's own force.</summary>
/// <param name="Q">Part of the name.</param>
/// <param name="State">If left out, all but those struck off.</param>
public sealed record ListForcesRequest(Word<ForceSpecialty>? Specialty, Word<ForceState>? State, [property: StringLength(100)] string? Q);

internal static class ListForces
{
    internal static readonly SortKeys<Force> Sorts = new() { { "name", f => f.Name }, { "registeredOn", f => f.RegisteredOn } };

    public static async Task<Ok<Page<ForceItem>>> HandleAsync(
        [AsParameters] ListForcesRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        var rules = await db.Rules.AsNoTracking().ToListAsync(ct);
        return await list.PageAsync(
            new Listed<Force>(db, scope.Division, Find(db, request, scope), Sorts)
            {
                Unfiltered = db.Forces.AsNoTracking().Within(scope.Division).Shown(scope),
            },
            f => new ForceItem(
                f.Id,
                f.Division,
                f.Name,
                f.State,
                GradedSpecialtyView.Of(f.SpecialitiesOn(today)),
                f.Members,
                f.IsInsuredOn(today),
                f.EngagedIn is not null,
                f.ReviewDue(ForceRules.InForce(rules, f.Division, today).ReviewMonths),
                f.Version,
                f.UpdatedAt
            ),
            ct
        );
    }

    internal static IQueryable<Force> Find(SocialForcesDb db, ListForcesRequest request, Scope scope)
    {
        var (q, word) = (request.Q?.Trim(), request.Specialty is { } s ? $$"""[{"speciality":"{{Words.Of(s.Value)}}"}]""" : null);
        var found = db
            .Forces.AsNoTracking()
            .Within(scope.Division)
            .Shown(scope)
            .Where(f => string.IsNullOrEmpty(q) || f.Name.Contains(q))
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
