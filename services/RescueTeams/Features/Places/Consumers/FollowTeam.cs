using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Members;

namespace RescueTeams.Features.Places.Consumers;

/// <summary>
/// A team moved or ended: its people, equipment, open hold and open roll-call are where it is by now. The people and equipment of a team
/// that another one takes over leave the one and join the other; without a successor the people leave and the equipment is the bureau's.
/// </summary>
public sealed class FollowTeam(RescueTeamsDb db, PersonKey key, TimeProvider clock) : IConsumer<TeamChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TeamChanged> context)
    {
        var (changed, ct) = (context.Message, context.CancellationToken);
        if (changed.Change is not (TeamChange.Moved or TeamChange.Dissolved))
        {
            return;
        }

        var team = await db.Teams.SingleAsync(t => t.Id == changed.TeamId, ct);
        var members = await db.Members.Where(m => m.TeamId == team.Id && m.LeftOn == null).ToListAsync(ct);
        var equipment = await db.Equipment.Where(e => e.TeamId == team.Id && e.Present > 0).ToListAsync(ct);
        if (team.DissolvedOn is not { } on)
        {
            Publish(members.Select(m => m.MoveTo(team.Division, changed.On)));
            Publish(equipment.Select(e => e.MoveTo(team.Division, changed.On)));
            await FollowAsync(team, ct);
        }
        else
        {
            var successor = team.SucceededBy is { } id ? await db.Teams.SingleAsync(t => t.Id == id, ct) : null;
            await LeaveAsync(members, successor, on, ct);
            var keeper = successor is null ? EquipmentHolder.Bureau(team.Division) : EquipmentHolder.Of(successor);
            Publish(
                equipment.Select(e =>
                    e.HandOver(
                        keeper,
                        new EquipmentStep(EquipmentChange.HandedOver, Later(on, e.ReceivedOn), e.Present, null, null),
                        clock.Today()
                    )
                )
            );
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task FollowAsync(Team team, CancellationToken ct)
    {
        (await db.Holds.Where(h => h.TeamId == team.Id && h.EndedAt == null).ToListAsync(ct)).ForEach(h => h.Follow(team));
        foreach (var call in await db.RollCalls.Where(c => c.TeamId == team.Id && c.ClosedAt == null).ToListAsync(ct))
        {
            call.Follow(team);
            (await db.RollCallAnswers.Where(a => a.RollCallId == call.Id).ToListAsync(ct)).ForEach(a => a.Follow(call));
            (await db.RollCallLinks.Where(l => l.RollCallId == call.Id).ToListAsync(ct)).ForEach(l => l.Follow(call));
        }

        (await db.MemberAccounts.Where(a => a.TeamId == team.Id).ToListAsync(ct)).ForEach(a => a.Follow(team));
    }

    private async Task LeaveAsync(List<Member> members, Team? successor, DateOnly on, CancellationToken ct)
    {
        var keys = members.ConvertAll(m => m.Person);
        var persons = await db.Persons.Where(p => keys.Contains(p.Key)).ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, ct);

        // A member who joined on the day of the end leaves on the day after; none of these days is refused as a future one.
        DateOnly[] days = [clock.Today(), on, successor?.EstablishedOn ?? on, .. members.Select(m => m.JoinedOn.AddDays(1))];
        var teams = successor is null ? Array.Empty<Guid>() : [successor.Id];
        var context = await MemberContext.LoadAsync(db, key, persons.Values, teams, days.Max(), ct);
        var there = successor is null ? [] : await ServingAsync(successor, ct);
        foreach (var member in members)
        {
            var left = Later(on, member.JoinedOn.AddDays(1));
            LeaveTeam.Take(context, member, new(left));
            if (successor is not null && there.Add(member.Counted))
            {
                JoinTeam.Take(context, successor, persons[member.Person], Joining(member, persons[member.Person], successor, left));
            }
        }
    }

    // By identity: each of the two places may keep a record of its own of the person.
    private Task<HashSet<string>> ServingAsync(Team team, CancellationToken ct) =>
        db.Members.Where(m => m.TeamId == team.Id && m.LeftOn == null).Select(m => m.PersonIdentity ?? m.Person).ToHashSetAsync(ct);

    private static JoinTeamRequest Joining(Member member, Person person, Team successor, DateOnly on) =>
        new(
            successor.Id,
            new(person.Name, person.Phone, null),
            successor.LeaderPosts.Any(p => p.Role == member.Role) ? MemberRole.Member : member.Role,
            member.Employment,
            member.Source,
            Later(on, successor.EstablishedOn),
            [.. member.Skills.Where(s => s.CertificateId is null).Select(SkillRequest.Of)],
            member.Policy,
            member.InsuredUntil
        );

    private void Publish(IEnumerable<PlatformEvent?> events)
    {
        foreach (var happened in events.OfType<PlatformEvent>().ToList())
        {
            db.Publish(happened);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
