using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Documents;

/// <summary>撤回 of a document recorded by mistake.</summary>
internal static class WithdrawDocument
{
    public static async Task<Ok<DocumentView>> HandleAsync(
        [AsParameters] RecordStep step,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var document = await step.OnAsync(db.Documents, ct);
        db.Publish(document.Withdraw(clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(DocumentView.Of(document, clock.Today()));
    }
}
