using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Platform.Hosting.Data;

/// <summary>A step somebody takes on one record: which record, who, and the version he saw.</summary>
public sealed record RecordStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The record, if it lies in the path's place and is still at the version seen.</summary>
    public async Task<T> OnAsync<T>(IQueryable<T> records, CancellationToken ct)
        where T : IRecord
    {
        var record = await records.RequireAsync(Scope, Id, ct);
        IfMatch.Check(record);
        return record;
    }
}
