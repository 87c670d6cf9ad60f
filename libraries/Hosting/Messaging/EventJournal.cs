using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Protos;

namespace Platform.Hosting.Messaging;

/// <summary>Serves the service's journal to a peer that needs all events again.</summary>
internal sealed class EventJournal(DbContext db) : EventJournalService.EventJournalServiceBase
{
    public override async Task Replay(ReplayRequest request, IServerStreamWriter<ReplayResponse> responseStream, ServerCallContext context)
    {
        var entries = db.Set<OutboxEvent>().AsNoTracking().Where(e => e.Id > request.AfterId).OrderBy(e => e.Id).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(context.CancellationToken))
        {
            await responseStream.WriteAsync(
                new ReplayResponse
                {
                    Id = entry.Id,
                    Type = entry.Type,
                    Body = entry.Body,
                },
                context.CancellationToken
            );
        }
    }
}
