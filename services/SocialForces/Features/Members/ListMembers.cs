using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Members;

/// <summary>A member as the API shows it.</summary>
/// <param name="Person">Who; numbers masked unless the caller keeps the place's records, or the member is of the caller's own
/// force.</param>
/// <param name="LeftOn">The first day no longer a member.</param>
public sealed record MemberView(
    Guid Id,
    Guid ForceId,
    PersonView Person,
    ForceRole Role,
    IReadOnlyList<MemberCertificate> Certificates,
    DateOnly JoinedOn,
    DateOnly? LeftOn,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => Person;

    internal static MemberView Of(ForceMember m, Person person, bool open) =>
        new(m.Id, m.ForceId, PersonView.Of(person, open), m.Role, m.Certificates, m.JoinedOn, m.LeftOn, m.Version, m.UpdatedAt);
}

/// <summary>The members of a force on a day, today by default.</summary>
internal static class ListMembers
{
    public static async Task<Ok<Page<MemberView>>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (force, day) = (await db.Forces.AsNoTracking().Shown(scope).RequireAsync(scope, id, ct), asOf ?? clock.Today());
        var members = await (
            from m in db.Members.AsNoTracking()
            join p in db.Persons on m.Person equals p.Key
            where m.ForceId == force.Id && m.JoinedOn <= day && (m.LeftOn == null || m.LeftOn > day)
            orderby m.Role, p.Name, m.Id
            select new { Member = m, Person = p }
        ).ToListAsync(ct);
        var open = MayRead(scope, force);
        return TypedResults.Ok(Page.Whole(members.Select(m => MemberView.Of(m.Member, m.Person, open))));
    }

    internal static bool MayRead(Scope scope, Force force) =>
        force.Accounts.Contains(scope.Caller.Subject) || scope.Caller.MayRead(force.Division);
}
