using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using RescueTeams.Data;

namespace RescueTeams.Features.Teams;

/// <summary>Every rule that counts, or will, in the place: its own and its superiors'.</summary>
internal static class ListEstablishmentRules
{
    public static async Task<Ok<IReadOnlyList<EstablishmentRuleView>>> HandleAsync(Scope scope, RescueTeamsDb db, CancellationToken ct)
    {
        var places = scope.Division.Prefixes().ToList();
        var rules = await db
            .EstablishmentRules.AsNoTracking()
            .Where(r => places.Contains(r.Division))
            .OrderBy(r => r.Level)
            .ThenBy(r => r.Division)
            .ThenBy(r => r.ValidFrom)
            .ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<EstablishmentRuleView>>(rules.ConvertAll(EstablishmentRuleView.Of));
    }
}
