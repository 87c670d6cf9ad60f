using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

/// <summary>The mobilizations for needs in a subtree, and of the forces registered there, by place. A leader sees only those of the
/// leader's own force.</summary>
/// <param name="Open">Only those that hold a force now.</param>
public sealed record ListMobilizationsRequest(Word<MobilizationState>? State, bool? Open, Guid? ForceId, Guid? RequestId);

internal static class ListMobilizations
{
    internal static readonly SortKeys<Mobilization> Sorts = new() { { "askedAt", m => m.AskedAt } };

    private static readonly MobilizationState[] Holding =
    [
        MobilizationState.Asked,
        MobilizationState.Accepted,
        MobilizationState.OnTheWay,
        MobilizationState.OnScene,
    ];

    public static async Task<Ok<Page<MobilizationView>>> HandleAsync(
        [AsParameters] ListMobilizationsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        SocialForcesDb db,
        CancellationToken ct
    )
    {
        var shown = db.Mobilizations.AsNoTracking().Shown(db, scope);
        return await list.PageAsync(
            new Listed<Mobilization>(db, scope.Division, shown.Matching(request), Sorts) { Unfiltered = shown },
            MobilizationView.Of,
            ct
        );
    }

    internal static IQueryable<Mobilization> Matching(this IQueryable<Mobilization> mobilizations, ListMobilizationsRequest request)
    {
        var state = request.State?.Value;
        return mobilizations
            .Where(m => (state == null || m.State == state) && (request.Open != true || Holding.Contains(m.State)))
            .Where(m =>
                (request.ForceId == null || m.ForceId == request.ForceId) && (request.RequestId == null || m.RequestId == request.RequestId)
            );
    }
}
