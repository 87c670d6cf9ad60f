using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Papers;

internal static class GetCard
{
    public static async Task<Ok<CardView>> HandleAsync(Guid id, Scope scope, ContingencyPlansDb db, CancellationToken ct) =>
        TypedResults.Ok(CardView.Of(await db.Cards.AsNoTracking().RequireAsync(scope, id, ct), scope.Caller));
}
