using Microsoft.EntityFrameworkCore;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;
using RescueTeams.Data;
using RescueTeams.Features.Members;

namespace RescueTeams.Features.Readiness;

/// <summary>A member's name and phone; in full only for callers who keep the place's records, and for the team's captain.</summary>
internal sealed record MemberName(string Name, string? Phone);

internal static class MemberNames
{
    public static async Task<Dictionary<Guid, MemberName>> NamesOfMembersAsync(
        this RescueTeamsDb db,
        IReadOnlyCollection<Guid> members,
        Caller caller,
        CancellationToken ct
    )
    {
        var rows = await db
            .Members.AsNoTracking()
            .Where(m => members.Contains(m.Id))
            .Join(
                db.Persons,
                m => m.Person,
                p => p.Key,
                (m, p) =>
                    new
                    {
                        m.Id,
                        m.TeamId,
                        m.Division,
                        Person = p,
                    }
            )
            .ToListAsync(ct);
        var led = await db.TeamsOfCaptainAsync(caller, ct);
        return rows.ToDictionary(
            r => r.Id,
            r => new MemberName(
                r.Person.Name,
                caller.MayRead(r.Division) || led.Contains(r.TeamId) ? r.Person.Phone : PersonMask.Phone(r.Person.Phone)
            )
        );
    }
}
