using Drills.Data;
using Drills.Domain.Trainings;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Drills.Features.Trainings;

/// <summary>A step on one session of a training.</summary>
/// <param name="Id">The training.</param>
/// <param name="Session">The session's number in it.</param>
internal sealed record SessionStep(Guid Id, int Session, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The training, if it is inside the path's place and still has the version the caller read.</summary>
    public Task<Training> OnAsync(DrillsDb db, CancellationToken ct) => new RecordStep(Id, Scope, IfMatch).OnAsync(db.Trainings, ct);
}
