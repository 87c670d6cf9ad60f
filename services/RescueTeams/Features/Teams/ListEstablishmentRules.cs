using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;
using RescueTeams.Data;

namespace RescueTeams.Features.Teams;

/// <summary>Every rule that counts, or will, in the place: its own and its superiors'.</summary>
internal static class ListEstablishmentRules
{
    public static async Task<Ok<Page<EstablishmentRuleView>>> HandleAsync(Scope scope, RescueTeamsDb db, CancellationToken ct)
    {
        var rules = await db
            .EstablishmentRules.ApplyingAt(scope.Division)
            .OrderBy(r => r.Level)
            .ThenBy(r => r.Division)
            .ThenBy(r => r.ValidFrom)
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(rules.Select(EstablishmentRuleView.Of)));
    }
}
