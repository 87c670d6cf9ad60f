using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Documents.Word;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Documents;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Documents;

/// <summary>The plan as a Word file, with today's holders of its posts; numbers are masked for callers who do not keep the records of the
/// plan's place.</summary>
internal static class DownloadPlanDocument
{
    public static async Task<FileContentHttpResult> HandleAsync(
        Guid id,
        Scope scope,
        ContingencyPlansDb db,
        ResolvedContacts resolved,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.Plans.AsNoTracking().RequireAsync(scope, id, ct);
        var content = await db.ContentOfAsync(id, ct);
        var contacts = await resolved.OfAsync(content, ct);
        var open = scope.Caller.MayRead(plan.Division);
        var name = (await db.NamesOfAsync([plan.Division], ct)).GetValueOrDefault(plan.Division, plan.Division.Value);
        var document = new PlanDocument(
            plan,
            scope.Caller.Shown(plan.Division, content),
            PlanIssuer.Of(plan, name),
            open ? contacts : [.. contacts.Select(c => c with { Phone = PersonMask.Phone(c.Phone) })],
            clock.Today()
        );
        return TypedResults.File(document.Write(), OfficialDocument.ContentType, $"{plan.Title}.docx");
    }
}
