using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
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
        var person = await db.RecognizeAsync(key, request.Person.Identity("person."), force.Division, ct);
        if (await db.Members.AnyAsync(m => m.ForceId == force.Id && m.Person == person.Key && m.LeftOn == null, ct))
        {
            throw ForceErrors.MemberAlready.Because(person.Name);
        }

        var member = ForceMember.Join(
            force,
            person.Key,
            request.Role,
            request.Certificates ?? [],
            BusinessDate.Past(request.JoinedOn, clock, ForceErrors.NotYet, "joinedOn")
        );
        db.Add(member);
        db.Publish(force.Count(1, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{force.Division}/forces/{force.Id}/members/{member.Id}",
            MemberView.Of(member, person, open: true)
        );
    }
}
