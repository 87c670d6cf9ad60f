using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Places.Consumers;

/// <summary>
/// A team moved or ended: its people, equipment, open hold and open roll-call are where it is by now. The people and equipment of a team that another one takes over leave
/// the one and join the other; without a successor the people leave and the equipment is the bureau's.
/// </summary>
public sealed class FollowTeam(RescueTeamsDb db, TimeProvider clock) : IConsumer<TeamChanged>
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
            var there = successor is null
                ? []
                : await db.Members.Where(m => m.TeamId == successor.Id && m.LeftOn == null).Select(m => m.Person).ToListAsync(ct);
            members.ForEach(m => Leave(m, successor, there, on));
            var keeper = successor is null
                ? new EquipmentHolder(team.Division, null, null)
                : new EquipmentHolder(successor.Division, successor.Id, null);
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
        }
    }

    private void Leave(Member member, Team? successor, List<string> there, DateOnly on)
    {
        on = Later(on, member.JoinedOn.AddDays(1));
        Publish([member.Leave(on, Later(on, clock.Today()))]);
        if (successor is null || there.Contains(member.Person))
        {
            return;
        }

        var role = successor.LeaderPosts.Any(p => p.Role == member.Role) ? MemberRole.Member : member.Role;
        var (joined, happened) = Member.Join(
            successor,
            member.Person,
            new MemberTerms(Later(on, successor.EstablishedOn), role, member.Employment, member.Source),
            Later(on, clock.Today())
        );
        joined.Learn(member.Skills);
        joined.Certify(member.Skills.Where(s => s.CertificateId is not null));
        joined.Insure(member.Policy, member.InsuredUntil);
        db.Add(joined);
        Publish([happened]);
    }

    private void Publish(IEnumerable<PlatformEvent?> events)
    {
        foreach (var happened in events.OfType<PlatformEvent>().ToList())
        {
            db.Publish(happened);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
