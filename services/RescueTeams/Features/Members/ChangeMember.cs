using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

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
        if (
            member.Change(new MemberTerms(request.From ?? today, request.Role, request.Employment, request.Source), team, today) is
            { } changed
        )
        {
            db.Publish(changed);
        }

        member.Learn([.. request.Skills.Select(s => s.Of())]);
        member.Insure(request.Policy, request.InsuredUntil);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(today, step.Scope.Caller, db, ct))[0]);
    }
}
