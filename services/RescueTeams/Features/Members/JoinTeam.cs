using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using RescueTeams.Data;
using RescueTeams.Domain;

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

/// <summary>A skill, and the certificate that proves it.</summary>
public sealed record SkillRequest(TeamSpecialty Specialty, [property: StringLength(100)] string? Certificate, DateOnly? CertificateUntil)
{
    internal Skill Of() => new(Specialty, Certificate, CertificateUntil);

    internal static SkillRequest Of(Skill skill) => new(skill.Specialty, skill.Certificate, skill.CertificateUntil);
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
        var team = await db.Teams.RequireAsync(scope, request.TeamId, ct);
        var identity = request.Person.Identity("person.");
        var context = await MemberContext.LoadAsync(db, key, scope.Division, [identity], [team.Id], clock.Today(), ct);
        var member = Take(context, team, context.Recognize(identity, team.Division), request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{member.Division}/members/{member.Id}",
            (await new[] { member }.ShownAsync(context.Today, scope.Caller, db, ct))[0]
        );
    }

    /// <summary>The person, whom the context recognized, joins the team.</summary>
    public static Member Take(MemberContext context, Team team, Person person, JoinTeamRequest request)
    {
        if (context.Serving(team, person) is not null)
        {
            throw MemberErrors.InTeamAlready.Because(person.Name, team.Name);
        }

        var terms = new MemberTerms(request.JoinedOn, request.Role ?? MemberRole.Member, request.Employment, request.Source);
        var (member, happened) = Member.Join(team, person, terms, context.Today);
        member.Learn([.. (request.Skills ?? []).Select(s => s.Of())]);
        member.Certify(context.Certified(person));
        member.Insure(request.Policy, request.InsuredUntil);
        context.Joined(member, happened);
        return member;
    }
}
