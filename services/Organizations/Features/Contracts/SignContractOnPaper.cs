using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Files;

namespace Organizations.Features.Contracts;

/// <summary>Both sides signed on paper.</summary>
/// <param name="FileId">The scan, uploaded at the inferior's place.</param>
/// <param name="SuperiorSigner">Whose name the paper has for the superior; left out: the account that records it.</param>
/// <param name="InferiorSigner">The same for the inferior.</param>
public sealed record SignContractOnPaperRequest(
    Guid FileId,
    DateOnly On,
    [property: StringLength(50, MinimumLength = 1)] string? SuperiorSigner = null,
    [property: StringLength(50, MinimumLength = 1)] string? InferiorSigner = null
);

internal static class SignContractOnPaper
{
    public static async Task<Ok<ContractView>> HandleAsync(
        [AsParameters] RecordStep step,
        SignContractOnPaperRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (contract, caller) = (await step.OnAsync(db.Contracts, ct), step.Scope.Caller);
        if (!caller.SpeaksFor(contract, ContractSide.Inferior))
        {
            caller.RequireSide(contract, ContractSide.Superior);
        }

        var scan = await db.UseFilesAsync(contract.Division, [request.FileId], "fileId", clock.GetUtcNow(), ct);
        db.Publish(
            contract.SignOnPaper(
                scan[0],
                caller.Subject,
                request.SuperiorSigner?.Trim() ?? caller.Name,
                request.InferiorSigner?.Trim() ?? caller.Name,
                BusinessDate.Past(request.On, clock, DocumentErrors.NotYet)
            )
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
