using Microsoft.EntityFrameworkCore;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;
using RescueTeams.Data;

namespace RescueTeams.Features.Readiness;

/// <summary>A member's name and phone; the phone in full only for callers who keep the place's records.</summary>
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
                        m.Division,
                        p.Name,
                        p.Phone,
                    }
            )
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new MemberName(r.Name, caller.MayRead(r.Division) ? r.Phone : PersonMask.Phone(r.Phone)));
    }
}
