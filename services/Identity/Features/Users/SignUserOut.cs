using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>Ends all sessions of a user, who can sign in again.</summary>
internal static class SignUserOut
{
    public static async Task<NoContent> HandleAsync(Guid id, Scope scope, [AsParameters] UserAdministration admin, CancellationToken ct)
    {
        await admin.Sessions.EndAsync(await admin.Db.RequireMineAsync(scope, id, admin.Clock, ct), ct);
        return TypedResults.NoContent();
    }
}
