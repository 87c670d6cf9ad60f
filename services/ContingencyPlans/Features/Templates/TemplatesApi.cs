using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>预案模板: what they say, the local data they are filled with, and the plans written from them.</summary>
internal static class TemplatesApi
{
    public static void MapTemplates(this IEndpointRouteBuilder app)
    {
        var templates = app.MapCollection("plan-templates");
        templates.MapGet("/", ListTemplates.HandleAsync).WithName(nameof(ListTemplates));
        templates.MapPost("/", GiveTemplate.HandleAsync).WithName(nameof(GiveTemplate)).For(Roles.CountyAndAbove);
        templates.MapGet("/placeholders", ListPlaceholders.Handle).WithName(nameof(ListPlaceholders));
        templates.MapGet("/{id:guid}", GetTemplate.HandleAsync).WithName(nameof(GetTemplate));
        templates.MapPost("/{id:guid}/write", WritePlan.HandleAsync).WithName(nameof(WritePlan)).For(Roles.VillageAndAbove);
        templates.MapPost("/{id:guid}/write-all", WritePlans.HandleAsync).WithName(nameof(WritePlans)).For(Roles.TownshipAndAbove);

        var local = templates.MapGroup("/local-data");
        local.MapGet("/", ListLocalData.HandleAsync).WithName(nameof(ListLocalData));
        local.MapPut("/", ChangeLocalData.HandleAsync).WithName(nameof(ChangeLocalData)).For(Roles.VillageAndAbove);
        local.MapRegister<LocalDataRegister, LocalDataRow>("LocalData", Roles.TownshipAndAbove);
    }
}
