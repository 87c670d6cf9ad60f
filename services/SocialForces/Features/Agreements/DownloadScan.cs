using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Files;
using SocialForces.Data;

namespace SocialForces.Features.Agreements;

/// <summary>The signed paper.</summary>
internal static class DownloadScan
{
    public static async Task<FileStreamHttpResult> HandleAsync(
        Guid id,
        Scope scope,
        HttpContext http,
        FileStore store,
        SocialForcesDb db,
        CancellationToken ct
    )
    {
        var agreement = await db.ShownAsync(scope, id, ct);
        return await DownloadFile.SendAsync(http, store, agreement.Scan ?? throw CoreErrors.NotFound.Because(scope.Division, id), ct);
    }
}
