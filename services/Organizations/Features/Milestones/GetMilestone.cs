using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Milestones;

internal static class GetMilestone
{
    public static async Task<Ok<MilestoneView>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(MilestoneView.Of(await db.Milestones.RequireAsync(scope, id, ct)));
}
