using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Templates;

internal static class GetTemplate
{
    public static async Task<Ok<TemplateView>> HandleAsync(Guid id, Scope scope, ContingencyPlansDb db, CancellationToken ct) =>
        TypedResults.Ok(TemplateView.Of(await db.TemplateAsync(scope.Division, id, ct)));
}
