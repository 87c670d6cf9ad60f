using MassTransit;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace Organizations.Features.FollowUps.Consumers;

/// <summary>Keeps what the directory's follow-ups need of teams, plans and agreements.</summary>
public sealed class FollowRecordsOfPlaces(OrganizationsDb db)
    : IConsumer<TeamChanged>,
        IConsumer<PlanChanged>,
        IConsumer<PlansRelinked>,
        IConsumer<AgreementChanged>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<TeamChanged> context)
    {
        var (id, now) = (context.Message.TeamId, context.Message.Now);
        var state = new FollowedState("teams", now.Division, now.Name, context.Message.RecordedAt) { EndedOn = now.DissolvedOn };
        return TakeAsync([(id, state)], context.CancellationToken);
    }

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlanChanged> context)
    {
        var message = context.Message;
        return TakeAsync([(message.PlanId, StateOf(message.Now, message.On, message.RecordedAt))], context.CancellationToken);
    }

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<PlansRelinked> context)
    {
        var message = context.Message;
        return TakeAsync(
            [.. message.Plans.Select(p => (p.PlanId, StateOf(p.Now, message.On, message.RecordedAt)))],
            context.CancellationToken
        );
    }

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<AgreementChanged> context)
    {
        var (id, now) = (context.Message.AgreementId, context.Message.Now);
        var state = new FollowedState("agreements", now.Division, now.Number ?? now.ForceName, context.Message.RecordedAt)
        {
            Covers = now.Coverage,
            SignedOn = now.SignedOn,
            EndedOn = now.RenewedBy is not null ? context.Message.On : (now.EndedOn ?? now.To.AddDays(1)),
        };
        return TakeAsync([(id, state)], context.CancellationToken);
    }

    private static FollowedState StateOf(PlanStanding now, DateOnly on, DateTimeOffset at) =>
        new("plans", now.Division, now.Title, at)
        {
            UnlinkedSince = now is { NeedsSuperior: true, Linked: false, Moves.Count: > 0 } ? on : null,
            EndedOn = now.InForceUntil,
        };

    private async Task TakeAsync(IReadOnlyList<(Guid Id, FollowedState State)> states, CancellationToken ct)
    {
        foreach (var (id, state) in states.OrderBy(s => s.Id)) // each is locked: everywhere in the same order
        {
            var record = await db.KnownAsync(id, () => FollowedRecord.Of(id), ct);
            record.Take(state);
        }

        await db.SaveChangesAsync(ct);
    }
}
