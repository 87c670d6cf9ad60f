using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Persons;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>A membership as the API shows it.</summary>
/// <param name="Division">The team's place; on a past day, by the code of that day.</param>
/// <param name="Person">The person; numbers are masked if the caller neither keeps the place's records nor is the team's captain.</param>
/// <param name="Role">As what on the day.</param>
/// <param name="Teams">Teams the person serves in, this one included.</param>
/// <param name="Terms">As what from when on.</param>
/// <param name="InsuredUntil">Last day insured.</param>
/// <param name="LeftOn">The first day no longer.</param>
/// <param name="Withdrawn">Who withdrew the membership, when and why.</param>
/// <param name="Account">The account linked with the membership; only for callers who keep the place's records.</param>
/// <param name="Version">For If-Match.</param>
public sealed record MemberView(
    Guid Id,
    DivisionCode Division,
    Guid TeamId,
    string Team,
    TeamLevel Level,
    PersonView Person,
    MemberRole Role,
    MemberEmployment Employment,
    MemberSource Source,
    int Teams,
    IReadOnlyList<MemberTerms> Terms,
    IReadOnlyList<Skill> Skills,
    string? Policy,
    DateOnly? InsuredUntil,
    DateOnly JoinedOn,
    DateOnly? LeftOn,
    ActedBy? Withdrawn,
    string? Account,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => new object?[] { Person, Team, Teams, Account };
}

internal static class ShownMembers
{
    public static async Task<IReadOnlyList<MemberView>> ShownAsync(
        this IReadOnlyList<Member> members,
        DateOnly day,
        Caller caller,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var (keys, ids) = (
            members.Select(m => m.Person).Distinct(StringComparer.Ordinal).ToList(),
            members.Select(m => m.TeamId).Distinct().ToList()
        );
        var persons = await db
            .Persons.AsNoTracking()
            .Where(p => keys.Contains(p.Key))
            .ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, ct);
        var teams = await db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var serving = await db
            .Members.Where(m => keys.Contains(m.Person) && m.LeftOn == null)
            .GroupBy(m => m.Person)
            .Select(g => new { g.Key, Teams = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Teams, StringComparer.Ordinal, ct);
        var shown = members.Select(m => m.Id).ToList();
        var accounts = await db
            .MemberAccounts.AsNoTracking()
            .Where(a => shown.Contains(a.MemberId))
            .ToDictionaryAsync(a => a.MemberId, a => a.Account, ct);
        var led = await db.TeamsOfCaptainAsync(caller, ct);
        return
        [
            .. members.Select(m =>
                Of(
                    m,
                    PersonView.Of(persons[m.Person], caller.MayRead(m.Division) || led.Contains(m.TeamId)),
                    teams[m.TeamId],
                    serving.GetValueOrDefault(m.Person),
                    day
                ) with
                {
                    Account = caller.MayRead(m.Division) ? accounts.GetValueOrDefault(m.Id) : null,
                }
            ),
        ];
    }

    private static MemberView Of(Member m, PersonView person, string team, int teams, DateOnly day)
    {
        var terms = m.Terms.LastOrDefault(t => t.From <= day) ?? m.Terms[0];
        return new(
            m.Id,
            m.DivisionOn(day),
            m.TeamId,
            team,
            m.Level,
            person,
            terms.Role,
            terms.Employment,
            terms.Source,
            teams,
            m.Terms,
            m.Skills,
            m.Policy,
            m.InsuredUntil,
            m.JoinedOn,
            m.LeftOn,
            m.Withdrawn,
            null,
            m.Version,
            m.UpdatedAt
        );
    }
}
