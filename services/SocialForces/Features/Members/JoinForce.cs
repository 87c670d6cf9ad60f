using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Members;

/// <summary>A person joins the force.</summary>
/// <param name="JoinedOn">Today if left out.</param>
public sealed record JoinForceRequest(
    [property: Required] PersonRequest Person,
    ForceRole Role,
    [property: Length(0, 30)] IReadOnlyList<MemberCertificate>? Certificates,
    DateOnly? JoinedOn
);

internal static class JoinForce
{
    public static async Task<Created<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        JoinForceRequest request,
        SocialForcesDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.KeptAsync(db, ct);
        var identity = request.Person.Identity("person.");
        var context = await ForceMemberContext.LoadAsync(db, key, step.Scope, [identity], [force.Id], clock, ct);
        var person = context.Recognize(identity, force.Division);
        var member = Take(context, force, person, request);
        context.PublishCounts();
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{force.Division}/forces/{force.Id}/members/{member.Id}",
            MemberView.Of(member, person, open: true)
        );
    }

    /// <summary>The person, whom the context recognized, serves in the force.</summary>
    public static ForceMember Take(ForceMemberContext context, Force force, Person person, JoinForceRequest request)
    {
        if (context.Serving(force, person) is not null)
        {
            throw ForceErrors.MemberAlready.Because(person.Name);
        }

        var on = BusinessDate.Past(request.JoinedOn, context.Clock, ForceErrors.NotYet, "joinedOn");
        var member = ForceMember.Join(force, person.Key, request.Role, request.Certificates ?? [], on);
        context.Joined(force, member);
        return member;
    }
}
