using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Members;

/// <summary>Another role, other certificates.</summary>
public sealed record ChangeForceMemberRequest(ForceRole Role, [property: Length(0, 30)] IReadOnlyList<MemberCertificate>? Certificates);

internal static class ChangeForceMember
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        Guid member,
        ChangeForceMemberRequest request,
        SocialForcesDb db,
        CancellationToken ct
    )
    {
        var (_, found) = await step.OnMemberAsync(member, db, ct);
        Take(found, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MemberView.Of(found, await db.Persons.SingleAsync(p => p.Key == found.Person, ct), open: true));
    }

    /// <summary>Changes the member as the request says.</summary>
    public static void Take(ForceMember member, ChangeForceMemberRequest request) =>
        member.Change(request.Role, request.Certificates ?? []);
}
