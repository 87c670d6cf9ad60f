using ContingencyPlans.Features.Coverage;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace ContingencyPlans.Features.Documents;

/// <summary>Plans on paper, in a sheet, and what of them is missing.</summary>
internal static class PlanDocumentsApi
{
    public static void MapPlanDocuments(this IEndpointRouteBuilder app)
    {
        var plans = app.MapCollection("plans");
        plans.MapGet("/{id:guid}/document", DownloadPlanDocument.Handle).WithName(nameof(DownloadPlanDocument));
        plans.MapGet("/{id:guid}/contacts", GetPlanContacts.Handle).WithName(nameof(GetPlanContacts));
        plans.MapExport<PlanRegister, PlanRow>("Plans");
        plans.MapGet("/coverage", GetCoverage.Handle).WithName(nameof(GetCoverage));
        plans.MapGet("/missing", ListMissingPlans.Handle).WithName(nameof(ListMissingPlans));
        plans.MapGet("/requirements", ListPlanRequirements.Handle).WithName(nameof(ListPlanRequirements));
        plans.MapPost("/requirements", SetPlanRequirements.Handle).WithName(nameof(SetPlanRequirements)).For(Roles.CountyAndAbove);
    }
}
