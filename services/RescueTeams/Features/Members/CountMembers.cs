using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Members;

/// <summary>How many serve in a subtree today.</summary>
/// <param name="Persons">People; one in several teams is one.</param>
/// <param name="Memberships">Places filled in teams.</param>
public sealed record MemberCounts(
    int Persons,
    int Memberships,
    IReadOnlyDictionary<string, int> BySource,
    IReadOnlyDictionary<string, int> ByLevel,
    int FullTime,
    int NotInsured
);

internal static class CountMembers
{
    public static async Task<Ok<MemberCounts>> HandleAsync(Scope scope, RescueTeamsDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var serving = db
            .Members.AsNoTracking()
            .Within(scope.Division)
            .Where(m => m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn > today));
        var sources = await serving.GroupBy(m => m.Source).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var levels = await serving.GroupBy(m => m.Level).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return TypedResults.Ok(
            new MemberCounts(
                await serving.Select(m => m.PersonIdentity ?? m.Person).Distinct().CountAsync(ct),
                levels.Sum(l => l.Count),
                sources.OrderBy(s => s.Key).ToDictionary(s => Words.Of(s.Key), s => s.Count, StringComparer.Ordinal),
                levels.OrderBy(l => l.Key).ToDictionary(l => Words.Of(l.Key), l => l.Count, StringComparer.Ordinal),
                await serving.CountAsync(m => m.Employment == MemberEmployment.FullTime, ct),
                await serving.CountAsync(m => m.InsuredUntil == null || m.InsuredUntil < today, ct)
            )
        );
    }
}
