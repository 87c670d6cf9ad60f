using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Platform.Hosting.Data;

/// <summary>A step on one record: which record, the caller's scope, and the version the caller read.</summary>
public sealed record RecordStep(Guid Id, Scope Scope, IfMatch IfMatch)
{
    /// <summary>The record, if it is inside the path's place and still has the version the caller read.</summary>
    public async Task<T> OnAsync<T>(IQueryable<T> records, CancellationToken ct)
        where T : class, IRecord => AtVersionSeen(await records.RequireAsync(Scope, Id, ct));

    /// <summary>
    /// The record with what it belongs to, for records whose own place does not decide: the query says which can be found, and
    /// <paramref name="require"/> finds the owner and throws if the caller has no right to it.
    /// </summary>
    public async Task<(T Record, TOwner Owner)> OnAsync<T, TOwner>(IQueryable<T> found, Func<T, Task<TOwner>> require, CancellationToken ct)
        where T : class, IRecord
    {
        var record = await found.FirstOrDefaultAsync(r => r.Id == Id, ct) ?? throw CoreErrors.NotFound.Because(Scope.Division, Id);
        var owner = await require(record);
        return (AtVersionSeen(record), owner);
    }

    /// <summary>The same record, after the check of its version.</summary>
    public T AtVersionSeen<T>(T record)
        where T : IVersioned
    {
        IfMatch.Check(record);
        return record;
    }
}
