using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>The account with which the member signs in and answers roll-calls.</summary>
/// <param name="Account">Subject, that is the id of the user; null: none.</param>
public sealed record LinkAccountRequest([property: StringLength(100, MinimumLength = 1)] string? Account);

internal static class LinkAccount
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        LinkAccountRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var member = await step.OnAsync(db.Members, ct);
        member.RequireServing();
        var linked = await db
            .MemberAccounts.Where(a => a.MemberId == member.Id || (a.TeamId == member.TeamId && a.Account == request.Account))
            .ToListAsync(ct);
        if (linked.Find(a => a.MemberId != member.Id) is { } other)
        {
            if (await db.Members.AnyAsync(m => m.Id == other.MemberId && m.LeftOn == null, ct))
            {
                throw MemberErrors.AccountOfAnother.At("account");
            }
        }

        await using var transaction = await db.TransactAsync(ct);
        db.RemoveRange(linked);
        await db.SaveChangesAsync(ct); // the account is free before it is linked again
        if (request.Account?.Trim() is { Length: > 0 } account)
        {
            db.Add(MemberAccount.Of(member, account));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
