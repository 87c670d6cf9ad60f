using Microsoft.EntityFrameworkCore;
using RescueTeams.Data;

namespace RescueTeams.Features.Readiness;

/// <summary>How a member who is called is reached.</summary>
internal sealed record RollCallRecipient(Guid MemberId, string? Phone, string Code, bool Answered);

internal static class RollCallRecipients
{
    /// <summary>Those of the members who are called and still serve.</summary>
    public static async Task<List<RollCallRecipient>> RecipientsAsync(
        this RescueTeamsDb db,
        Guid call,
        IReadOnlyCollection<Guid> members,
        CancellationToken ct
    )
    {
        var called = await db
            .RollCallLinks.AsNoTracking()
            .Where(l => l.RollCallId == call && members.Contains(l.MemberId))
            .Join(
                db.Members.Where(m => m.LeftOn == null),
                l => l.MemberId,
                m => m.Id,
                (l, m) =>
                    new
                    {
                        l.Code,
                        l.MemberId,
                        m.Person,
                    }
            )
            .Join(
                db.Persons,
                x => x.Person,
                p => p.Key,
                (x, p) =>
                    new
                    {
                        x.Code,
                        x.MemberId,
                        Person = p,
                        Answered = db.RollCallAnswers.Any(a => a.RollCallId == call && a.MemberId == x.MemberId),
                    }
            )
            .ToListAsync(ct);
        return called.ConvertAll(c => new RollCallRecipient(c.MemberId, c.Person.Phone, c.Code, c.Answered));
    }
}
