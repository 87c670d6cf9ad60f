using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Agreements;

/// <summary>The agreements of a subtree's bureaus, and of the forces registered there, by place.</summary>
/// <param name="State">On the day.</param>
/// <param name="ExpiringWithin">Only those in force on the day whose last day comes within this number of days.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListAgreementsRequest(Word<AgreementState>? State, Guid? ForceId, int? ExpiringWithin, DateOnly? AsOf);

internal static class ListAgreements
{
    internal static readonly SortKeys<Agreement> Sorts = new() { { "from", a => a.From }, { "to", a => a.To } };

    public static async Task<Ok<Page<AgreementView>>> HandleAsync(
        [AsParameters] ListAgreementsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.AsOf ?? clock.Today();
        return await list.PageAsync(
            new Listed<Agreement>(db, scope.Division, await FoundAsync(db, request, scope, day, ct), Sorts)
            {
                Unfiltered = db.Agreements.AsNoTracking().Shown(db, scope),
            },
            a => AgreementView.Of(a, day),
            ct
        );
    }

    internal static async Task<IQueryable<Agreement>> FoundAsync(
        SocialForcesDb db,
        ListAgreementsRequest request,
        Scope scope,
        DateOnly day,
        CancellationToken ct
    )
    {
        var found = Find(db, request, day).Shown(db, scope);
        return request.State?.Value is { } state ? await found.InAsync(state, day, ct) : found;
    }

    private static IQueryable<Agreement> Find(SocialForcesDb db, ListAgreementsRequest request, DateOnly day)
    {
        var found = db.Agreements.AsNoTracking().Where(a => request.ForceId == null || a.ForceId == request.ForceId);
        if (request.ExpiringWithin is { } days)
        {
            var last = day.AddDays(days);
            found = found.Standing(day).Where(a => a.From <= day && a.To >= day && a.To <= last);
        }

        return found;
    }

    // A state follows from dates and suspensions by the entity's own rule; the database only leaves out what can't be meant.
    private static async Task<IQueryable<Agreement>> InAsync(
        this IQueryable<Agreement> found,
        AgreementState state,
        DateOnly day,
        CancellationToken ct
    )
    {
        found = state switch
        {
            AgreementState.Draft or AgreementState.Cancelled => found.Where(a => a.SignedOn == null),
            AgreementState.Expired => found.Standing(day).Where(a => a.To < day),
            AgreementState.Ended => found.Where(a => a.EndedOn <= day),
            _ => found.Standing(day).Where(a => a.To >= day),
        };
        var ids = (await found.ToListAsync(ct)).FindAll(a => a.StateOn(day) == state).ConvertAll(a => a.Id);
        return found.Where(a => ids.Contains(a.Id));
    }

    private static IQueryable<Agreement> Standing(this IQueryable<Agreement> agreements, DateOnly day) =>
        agreements.Where(a => a.SignedOn != null && (a.EndedOn == null || a.EndedOn > day));
}
