using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>The member's terms, skills and insurance.</summary>
/// <param name="From">The first day of role, employment and source, if they change; today by default.</param>
public sealed record ChangeMemberRequest(
    MemberRole Role,
    MemberEmployment Employment,
    MemberSource Source,
    DateOnly? From,
    [property: Required] IReadOnlyList<SkillRequest> Skills,
    [property: StringLength(60)] string? Policy,
    DateOnly? InsuredUntil
);

internal static class ChangeMember
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeMemberRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (member, today) = (await step.OnAsync(db.Members, ct), clock.Today());
        var team = await db.Teams.SingleAsync(t => t.Id == member.TeamId, ct);
        Take(MemberContext.Of(db, today), member, team, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(today, step.Scope.Caller, db, ct))[0]);
    }

    /// <summary>Applies the request; returns whether anything has changed.</summary>
    public static bool Take(MemberContext context, Member member, Team team, ChangeMemberRequest request)
    {
        var (skills, policy, until) = (member.Skills, member.Policy, member.InsuredUntil);
        var terms = new MemberTerms(request.From ?? context.Today, request.Role, request.Employment, request.Source);
        var changed = member.Change(terms, team, context.Today);
        member.Learn([.. request.Skills.Select(s => s.Of())]);
        member.Insure(request.Policy, request.InsuredUntil);
        if (changed is not null)
        {
            context.Changed(changed);
        }

        return changed is not null || (policy, until) != (member.Policy, member.InsuredUntil) || !skills.SequenceEqual(member.Skills);
    }
}
