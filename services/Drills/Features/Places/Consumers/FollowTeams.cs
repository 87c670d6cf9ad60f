using Drills.Data;
using Drills.Domain;
using MassTransit;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace Drills.Features.Places.Consumers;

/// <summary>Teams are established, described, moved and dissolved: who has to drill is known here.</summary>
public sealed class FollowTeams(DrillsDb db) : IConsumer<TeamChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TeamChanged> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var team = await db.KnownAsync(message.TeamId, () => KnownTeam.Of(message.TeamId), ct);
        team.Learn(message.Now, message.RecordedAt);
        await db.SaveChangesAsync(ct);
    }
}
