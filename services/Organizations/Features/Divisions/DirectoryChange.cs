using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace Organizations.Features.Divisions;

/// <summary>
/// The common frame of every operation on the directory: one at a time, in one transaction, with the records of the places moved and all
/// events published.
/// </summary>
internal sealed record DirectoryChange(Scope Scope, IfMatch IfMatch, OrganizationsDb Db, TimeProvider Clock)
{
    /// <param name="id">The place the operation is about.</param>
    /// <param name="on">First day of the new state.</param>
    /// <param name="other">The code the operation goes to; the caller must administer it too.</param>
    /// <param name="codes">Explicit codes for places inside.</param>
    /// <param name="change">The operation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Ok<ReorganizationView>> MakeAsync(
        Guid id,
        DateOnly on,
        DivisionCode? other,
        IReadOnlyList<CodePair>? codes,
        Func<DivisionChanges, Place, Reorganization> change,
        CancellationToken ct
    )
    {
        if (other is { } target && !Scope.Caller.Holds(target, Roles.CityAdmin))
        {
            throw CoreErrors.OutsideScope.At("code", target);
        }

        await using var transaction = await Db.TransactAsync(ct);
        await Db.LockDirectoryAsync(ct);
        var place = await Db.Places.RequireAsync(Scope, id, ct);
        IfMatch.Check(place);
        var places = await Db.PlacesTouchedAsync([place.Division, .. other is { } code ? [code] : Array.Empty<DivisionCode>()], ct);
        var given = (codes ?? []).ToDictionary(c => c.From, c => c.To);
        var done = change(new DivisionChanges(places, given, on, Clock.Today()), place);
        Db.AddRange(done.Begun);
        foreach (var happened in done.Events)
        {
            Db.Publish(happened);
        }

        await Db.FollowAsync(done.Moves, done.Ends, ct);
        await Db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(ReorganizationView.Of(place, done));
    }
}

/// <summary>A place inside gets this code.</summary>
public sealed record CodePair(DivisionCode From, DivisionCode To);
