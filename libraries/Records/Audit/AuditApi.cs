using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Platform.Records.Audit;

/// <summary>Which entries of the audit trail, the newest first.</summary>
/// <param name="Record">Id of a record.</param>
/// <param name="By">Subject of the account that acted.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record ListAuditRequest(
    Guid? Record,
    [property: StringLength(100)] string? By,
    DateOnly? From,
    DateOnly? To,
    int? Limit,
    string? Cursor
);

/// <summary>One entry of the audit trail: who did what with which record, when.</summary>
/// <param name="By">Subject of the account, or name of the service.</param>
/// <param name="Action">created, changed, deleted, or what a user did with the own account.</param>
/// <param name="RecordType">Type of the record.</param>
/// <param name="TraceId">Finds the log lines of the change.</param>
public sealed record AuditItem(
    Guid Id,
    DateTimeOffset At,
    string By,
    string Action,
    DivisionCode Division,
    string RecordType,
    Guid RecordId,
    string? TraceId
);

/// <summary>审计记录: the audit trail of a service, read by auditors.</summary>
public static class AuditApi
{
    /// <summary>Maps <c>GET audit</c> in a collection of the service; it shows what was done with all records that the service keeps at the
    /// path's place and below it.</summary>
    /// <param name="collection">One of the service's own.</param>
    /// <param name="of">Makes the operation's name: List<c>Team</c>Audit.</param>
    public static void MapAudit(this IEndpointRouteBuilder app, string collection, string of) =>
        app.MapCollection(collection).MapGet("/audit", ListAsync).WithName($"List{of}Audit").For(Roles.CityAdmin, Roles.Auditor);

    internal static async Task<Ok<Page<AuditItem>>> ListAsync(
        [AsParameters] ListAuditRequest request,
        Scope scope,
        DbContext db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var (place, end) = (scope.Division, scope.Division.SubtreeEnd);
        var found = db.Set<AuditEntry>().AsNoTracking().Where(e => e.Division >= place && e.Division < end);
        if (request.Record is { } record)
        {
            found = found.Where(e => e.RecordId == record);
        }

        if (request.By is { } by)
        {
            found = found.Where(e => e.Actor == by);
        }

        if (request.From is { } from)
        {
            var start = BusinessTime.StartOf(from).ToUniversalTime();
            found = found.Where(e => e.At >= start);
        }

        if (request.To is { } to && to < DateOnly.MaxValue)
        {
            var after = BusinessTime.StartOf(to.AddDays(1)).ToUniversalTime();
            found = found.Where(e => e.At < after);
        }

        if (page.After(keys: 1) is [var key])
        {
            var last = Guid.TryParse(key, out var id) ? id : throw CoreErrors.CursorMalformed.At("cursor");
            found = found.Where(e => e.Id < last);
        }

        var rows = await found
            .OrderByDescending(e => e.Id)
            .Take(page.Size + 1)
            .Select(e => new AuditItem(e.Id, e.At, e.Actor, e.Action, e.Division, e.RecordType, e.RecordId, e.TraceId))
            .ToListAsync(ct);
        return TypedResults.Ok(page.Cut(rows, e => [e.Id.ToString()]));
    }
}
