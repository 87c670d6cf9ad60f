using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Records.Persons;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>The members of a subtree's teams who serve on a day.</summary>
/// <param name="TeamId">Only of this team.</param>
/// <param name="Level">Only of teams of this level.</param>
/// <param name="Specialty">Only those with this skill.</param>
/// <param name="NotInsuredOn">Only those not insured on this day.</param>
/// <param name="CertificateEndsBefore">Only those with a certificate that ends before this day.</param>
/// <param name="Person">All memberships of one person, by the keyed hash.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="Ended">Those who left by the day too.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListMembersRequest(
    Guid? TeamId = null,
    Word<TeamLevel>? Level = null,
    Word<MemberSource>? Source = null,
    Word<MemberEmployment>? Employment = null,
    Word<TeamSpecialty>? Specialty = null,
    DateOnly? NotInsuredOn = null,
    DateOnly? CertificateEndsBefore = null,
    [property: StringLength(64)] string? Person = null,
    [property: StringLength(50)] string? Q = null,
    bool? Ended = null,
    DateOnly? AsOf = null
);

internal static class ListMembers
{
    internal static readonly SortKeys<Member> Sorts = new() { { "joinedOn", m => m.JoinedOn } };

    public static async Task<Ok<Page<MemberView>>> HandleAsync(
        [AsParameters] ListMembersRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.AsOf ?? clock.Today();
        return await list.PageAsync(
            new Listed<Member>(db, scope.Division, Find(db, scope.Division, request, day), Sorts),
            members => members.ShownAsync(day, scope.Caller, db, ct),
            ct
        );
    }

    private static IQueryable<Member> Find(RescueTeamsDb db, DivisionCode place, ListMembersRequest r, DateOnly day)
    {
        var (level, source, employment, q) = (r.Level?.Value, r.Source?.Value, r.Employment?.Value, r.Q?.Trim());
        var skill = r.Specialty is { } s ? $"[{{\"specialty\":\"{Words.Of(s.Value)}\"}}]" : null;
        return db
            .Members.AsNoTracking()
            .Within(place)
            .Where(m => m.JoinedOn <= day && (r.Ended == true || m.LeftOn == null || m.LeftOn > day))
            .Where(m => r.TeamId == null || m.TeamId == r.TeamId)
            .Where(m => level == null || m.Level == level)
            .Where(m => source == null || m.Source == source)
            .Where(m => employment == null || m.Employment == employment)
            .Where(m => skill == null || EF.Functions.JsonContains(m.Skills, skill))
            .Where(m => r.NotInsuredOn == null || m.InsuredUntil == null || m.InsuredUntil < r.NotInsuredOn)
            .Where(m => r.CertificateEndsBefore == null || m.CertificateEndsOn < r.CertificateEndsBefore)
            .Where(m => r.Person == null || db.RecordsOf(r.Person).Contains(m.Person))
            .Where(m => string.IsNullOrEmpty(q) || db.Persons.Any(p => p.Key == m.Person && p.Name.Contains(q)));
    }
}
