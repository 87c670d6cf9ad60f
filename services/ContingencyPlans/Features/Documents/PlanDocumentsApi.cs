using ContingencyPlans.Features.Coverage;
using ContingencyPlans.Features.Plans;
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
        plans.MapGet("/{id:guid}/document", DownloadPlanDocument.HandleAsync).WithName(nameof(DownloadPlanDocument));
        plans.MapGet("/{id:guid}/contacts", GetPlanContacts.HandleAsync).WithName(nameof(GetPlanContacts));
        plans.MapExport<PlanRegister, PlanRow, ListPlansRequest>("Plans");
        plans.MapGet("/coverage", GetCoverage.HandleAsync).WithName(nameof(GetCoverage));
        plans.MapGet("/missing", ListMissingPlans.HandleAsync).WithName(nameof(ListMissingPlans));
        plans.MapGet("/requirements", ListPlanRequirements.HandleAsync).WithName(nameof(ListPlanRequirements));
        plans
            .MapPost("/requirements", SetPlanRequirements.HandleAsync)
            .WithName(nameof(SetPlanRequirements))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
