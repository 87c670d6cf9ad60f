using Drills.Data;
using Drills.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;

namespace Drills.Features.Places;

/// <summary>Teams are established, described, moved and dissolved: who has to drill is known here.</summary>
public sealed class KeepTeams(DrillsDb db) : IConsumer<TeamChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TeamChanged> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var team = await db.Teams.FirstOrDefaultAsync(t => t.TeamId == told.TeamId, ct) ?? db.Add(KnownTeam.Of(told.TeamId)).Entity;
        team.Learn(told.Now, told.RecordedAt);
        await db.SaveChangesAsync(ct);
    }
}
