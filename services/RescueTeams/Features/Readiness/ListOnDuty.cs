using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>The members on duty in the subtree.</summary>
/// <param name="On">The day; today by default. A night belongs to the day it begins.</param>
public sealed record ListOnDutyRequest(DateOnly? On, Word<TeamLevel>? Level, int? Limit, string? Cursor);

/// <summary>A team and its members on duty; none, if the list is empty.</summary>
public sealed record OnDutyRow(
    Guid TeamId,
    DivisionCode Division,
    TeamLevel Level,
    string Name,
    string? DutyPhone,
    TeamReadiness Readiness,
    IReadOnlyList<OnDutyMember> Members
);

/// <summary>A member on duty.</summary>
public sealed record OnDutyMember(Guid MemberId, string Name, string? Phone, DutyShift Shift);

internal static class ListOnDuty
{
    public static async Task<Ok<Page<OnDutyRow>>> HandleAsync(
        [AsParameters] ListOnDutyRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, day, level) = (new PageRequest(request.Limit, request.Cursor), request.On ?? clock.Today(), request.Level?.Value);
        var teams = page.Cut(
            await db
                .Teams.AsNoTracking()
                .Within(scope.Division)
                .Where(t => t.DissolvedOn == null && (level == null || t.Level == level))
                .PageByPlace(page)
                .ToListAsync(ct),
            t => [t.Division.Value, t.Id.ToString()]
        );
        var ids = teams.Items.Select(t => t.Id).ToList();
        var duties = await db.Duties.AsNoTracking().Where(d => d.On == day && ids.Contains(d.TeamId)).ToListAsync(ct);
        var names = await db.NamesOfMembersAsync(duties.ConvertAll(d => d.MemberId), scope.Caller, ct);
        var of = duties.ToLookup(d => d.TeamId);
        return TypedResults.Ok(
            new Page<OnDutyRow>(
                [
                    .. teams.Items.Select(t => new OnDutyRow(
                        t.Id,
                        t.Division,
                        t.Level,
                        t.Name,
                        t.DutyPhone,
                        t.Readiness,
                        [
                            .. of[t.Id]
                                .Where(d => names.ContainsKey(d.MemberId))
                                .OrderBy(d => d.Shift)
                                .Select(d => new OnDutyMember(d.MemberId, names[d.MemberId].Name, names[d.MemberId].Phone, d.Shift)),
                        ]
                    )),
                ],
                teams.NextCursor
            )
        );
    }
}
