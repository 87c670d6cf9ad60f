using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>Limits a force's leader to the leader's own force; the accounts bound to a force decide which one that is.</summary>
internal static class OwnForce
{
    private static readonly string[] Others = [.. Roles.VillageAndAbove, Roles.TeamCaptain, Roles.Auditor, Roles.Service, Roles.Partner];

    /// <summary>The subject whose own forces alone may be shown; null: the caller may see all of the place.</summary>
    public static string? OnlyOwn(this Scope scope) => scope.Caller.Holds(scope.Division, Others) ? null : scope.Caller.Subject;

    /// <summary>The forces the caller may see.</summary>
    public static IQueryable<Force> Shown(this IQueryable<Force> forces, Scope scope) =>
        scope.OnlyOwn() is { } subject ? forces.Where(f => f.Accounts.Contains(subject)) : forces;

    /// <summary>The records between two sides that the caller may see at the path's place.</summary>
    public static IQueryable<T> Shown<T>(this IQueryable<T> records, SocialForcesDb db, Scope scope)
        where T : class, IConcernsForce
    {
        var concerning = records.Concerning(scope.Division);
        return scope.OnlyOwn() is { } subject
            ? concerning.Where(r => db.Forces.Any(f => f.Id == r.ForceId && f.Accounts.Contains(subject)))
            : concerning;
    }

    /// <summary>Throws unless the caller keeps the records of the force's place, or the account is bound to the force.</summary>
    public static void RequireKeeper(this Scope scope, Force force)
    {
        if (!scope.Holds(force.Division) && !force.Accounts.Contains(scope.Caller.Subject))
        {
            throw ForceErrors.NotYours.Because(force.Name);
        }
    }

    /// <summary>Whether the caller is an officer of the place, or above it; a partner admitted there counts as one.</summary>
    public static bool Holds(this Scope scope, DivisionCode place) =>
        scope.OnlyOwn() is null
        && scope.Division.Contains(place)
        && scope.Caller.Holds(scope.Division, [.. Roles.CountyAndAbove, Roles.Partner]);

    /// <summary>The force by which a member, an account or a paper is kept, tracked, at the path's place.</summary>
    public static async Task<Force> KeptAsync(this RecordStep step, SocialForcesDb db, CancellationToken ct)
    {
        var force = await step.OnAsync(db.Forces, ct);
        step.Scope.RequireKeeper(force);
        return force;
    }
}
