using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>The members of a subtree's teams who serve on a day.</summary>
/// <param name="Team">Only of this team.</param>
/// <param name="Level">Only of teams of this level.</param>
/// <param name="Specialty">Only those with this skill.</param>
/// <param name="NotInsuredOn">Only those not insured on this day.</param>
/// <param name="CertificateEndsBefore">Only those with a certificate that ends before this day.</param>
/// <param name="Person">All memberships of one person, by the keyed hash.</param>
/// <param name="Name">Part of the name.</param>
/// <param name="Past">Those who left by the day too.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListMembersRequest(
    Guid? Team = null,
    Word<TeamLevel>? Level = null,
    Word<MemberSource>? Source = null,
    Word<MemberEmployment>? Employment = null,
    Word<TeamSpecialty>? Specialty = null,
    DateOnly? NotInsuredOn = null,
    DateOnly? CertificateEndsBefore = null,
    [property: StringLength(64)] string? Person = null,
    [property: StringLength(50)] string? Name = null,
    bool? Past = null,
    DateOnly? AsOf = null,
    int? Limit = null,
    string? Cursor = null
);

internal static class ListMembers
{
    public static async Task<Ok<Page<MemberView>>> HandleAsync(
        [AsParameters] ListMembersRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var day = request.AsOf ?? clock.Today();
        var cut = page.Cut(
            await Find(db, scope.Division, request, day).PageByPlace(page).ToListAsync(ct),
            m => [m.Division.Value, m.Id.ToString()]
        );
        return TypedResults.Ok(new Page<MemberView>(await cut.Items.ShownAsync(day, scope.Caller, db, ct), cut.NextCursor));
    }

    private static IQueryable<Member> Find(RescueTeamsDb db, DivisionCode place, ListMembersRequest r, DateOnly day)
    {
        var (level, source, employment, name) = (r.Level?.Value, r.Source?.Value, r.Employment?.Value, r.Name?.Trim());
        var skill = r.Specialty is { } s ? $"[{{\"specialty\":\"{Words.Of(s.Value)}\"}}]" : null;
        return db
            .Members.AsNoTracking()
            .Within(place)
            .Where(m => m.JoinedOn <= day && (r.Past == true || m.LeftOn == null || m.LeftOn > day))
            .Where(m => r.Team == null || m.TeamId == r.Team)
            .Where(m => level == null || m.Level == level)
            .Where(m => source == null || m.Source == source)
            .Where(m => employment == null || m.Employment == employment)
            .Where(m => skill == null || EF.Functions.JsonContains(m.Skills, skill))
            .Where(m => r.NotInsuredOn == null || m.InsuredUntil == null || m.InsuredUntil < r.NotInsuredOn)
            .Where(m => r.CertificateEndsBefore == null || m.CertificateEndsOn < r.CertificateEndsBefore)
            .Where(m => r.Person == null || m.Person == r.Person)
            .Where(m => string.IsNullOrEmpty(name) || db.Persons.Any(p => p.Key == m.Person && p.Name.Contains(name)));
    }
}
