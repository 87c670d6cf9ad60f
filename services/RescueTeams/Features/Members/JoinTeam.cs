using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Members.Consumers;

namespace RescueTeams.Features.Members;

/// <summary>A person joins a team of the path's place.</summary>
/// <param name="Policy">Number of the accident insurance's policy.</param>
/// <param name="InsuredUntil">Last day insured.</param>
public sealed record JoinTeamRequest(
    Guid TeamId,
    [property: Required] PersonRequest Person,
    MemberRole? Role,
    MemberEmployment Employment,
    MemberSource Source,
    DateOnly JoinedOn,
    IReadOnlyList<SkillRequest>? Skills,
    [property: StringLength(60)] string? Policy,
    DateOnly? InsuredUntil
);

/// <summary>What a member can do, and the certificate that proves it.</summary>
public sealed record SkillRequest(TeamSpecialty Specialty, [property: StringLength(100)] string? Certificate, DateOnly? CertificateUntil)
{
    internal Skill Of() => new(Specialty, Certificate, CertificateUntil);
}

internal static class JoinTeam
{
    public static async Task<Created<MemberView>> HandleAsync(
        JoinTeamRequest request,
        Scope scope,
        RescueTeamsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        var team = await db.Teams.RequireAsync(scope, request.TeamId, ct);
        var person = await db.RecognizeAsync(key, request.Person.Identity("person."), team.Division, ct);
        if (await db.Members.AnyAsync(m => m.TeamId == team.Id && m.Person == person.Key && m.LeftOn == null, ct))
        {
            throw MemberErrors.InTeamAlready.Because(person.Name, team.Name);
        }

        var terms = new MemberTerms(request.JoinedOn, request.Role ?? MemberRole.Member, request.Employment, request.Source);
        var (member, happened) = Member.Join(team, person.Key, terms, today);
        member.Learn([.. (request.Skills ?? []).Select(s => s.Of())]);
        member.Certify((await db.CertificatesOfAsync([person.IdKey, person.PhoneKey], ct)).Prove(person));
        member.Insure(request.Policy, request.InsuredUntil);
        db.Add(member);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{member.Division}/members/{member.Id}",
            (await new[] { member }.ShownAsync(today, scope.Caller, db, ct))[0]
        );
    }
}
