using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Platform.Hosting.Data;

/// <summary>A step on one record: which record, the caller's scope, and the version the caller read.</summary>
public sealed record RecordStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The record, if it is inside the path's place and still has the version the caller read.</summary>
    public async Task<T> OnAsync<T>(IQueryable<T> records, CancellationToken ct)
        where T : IRecord
    {
        var record = await records.RequireAsync(Scope, Id, ct);
        IfMatch.Check(record);
        return record;
    }
}
