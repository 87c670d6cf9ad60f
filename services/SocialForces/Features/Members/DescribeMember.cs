using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Members;

/// <summary>Another role, other certificates.</summary>
public sealed record DescribeMemberRequest(ForceRole Role, [property: Length(0, 30)] IReadOnlyList<MemberCertificate>? Certificates);

internal static class DescribeMember
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] MemberStep step,
        DescribeMemberRequest request,
        SocialForcesDb db,
        CancellationToken ct
    )
    {
        var (_, member) = await step.OnAsync(db, ct);
        Take(member, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MemberView.Of(member, await db.Persons.SingleAsync(p => p.Key == member.Person, ct), open: true));
    }

    /// <summary>Describes the member as the request says.</summary>
    public static void Take(ForceMember member, DescribeMemberRequest request) => member.Describe(request.Role, request.Certificates ?? []);
}
