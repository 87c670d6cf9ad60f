using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Papers;

internal static class GetHandbook
{
    public static async Task<Ok<HandbookView>> HandleAsync(Guid id, Scope scope, ContingencyPlansDb db, CancellationToken ct) =>
        TypedResults.Ok(HandbookView.Of(await db.Handbooks.AsNoTracking().RequireAsync(scope, id, ct)));
}
