using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

/// <summary>Ends all sessions of a user, who can sign in again.</summary>
internal static class SignUserOut
{
    public static async Task<NoContent> HandleAsync(
        [AsParameters] RecordStep step,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        await admin.Sessions.EndAsync(await step.OnUserAsync(admin, ct), ct);
        return TypedResults.NoContent();
    }
}
