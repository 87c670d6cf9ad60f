using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>The accounts that act for the force from now on: its leader's and deputies'.</summary>
/// <param name="Accounts">Subjects, that is the ids of users; empty: no account acts for it.</param>
public sealed record BindAccountsRequest([property: Required, Length(0, 10)] IReadOnlyList<string> Accounts);

internal static class BindAccounts
{
    public static async Task<Ok<ForceView>> HandleAsync(
        [AsParameters] RecordStep step,
        BindAccountsRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.OnAsync(db.Forces, ct);
        await db.RequireUnboundAsync(request.Accounts, force.Id, ct);
        force.Bind(request.Accounts);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }

    /// <summary>An account acts for one force, so that what it does is always clear.</summary>
    public static async Task RequireUnboundAsync(this SocialForcesDb db, IReadOnlyList<string> accounts, Guid? except, CancellationToken ct)
    {
        var wanted = accounts.ToArray();
        var other = await db
            .Forces.AsNoTracking()
            .Where(f => f.StruckOffOn == null && f.Id != except && f.Accounts.Any(a => wanted.Contains(a)))
            .FirstOrDefaultAsync(ct);
        if (other is not null)
        {
            throw ForceErrors.AccountOfAnother.At("accounts", other.Accounts.First(wanted.Contains), other.Name);
        }
    }
}
