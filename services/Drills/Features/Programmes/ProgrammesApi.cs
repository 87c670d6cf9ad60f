using Drills.Features.Drills;
using Platform.Core;
using Platform.Hosting.Access;

namespace Drills.Features.Programmes;

/// <summary>年度演练计划: drafted at a place, approved by its head (a village's by its township), followed through the year.</summary>
internal static class ProgrammesApi
{
    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        var programmes = app.MapCollection("programmes");
        programmes.MapGet("/", ListProgrammes.HandleAsync).WithName(nameof(ListProgrammes));
        programmes.MapPost("/", DraftProgramme.HandleAsync).WithName(nameof(DraftProgramme)).For(DrillsApi.Keepers);
        programmes.MapGet("/{id:guid}", ListProgrammes.GetAsync).WithName("GetProgramme");
        programmes.MapPut("/{id:guid}", ChangeProgramme.HandleAsync).WithName(nameof(ChangeProgramme)).For(DrillsApi.Keepers);
        programmes
            .MapPost("/{id:guid}/approve", ChangeProgramme.ApproveAsync)
            .WithName("ApproveProgramme")
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        programmes.MapPost("/{id:guid}/put-off", ChangeProgramme.PutOffAsync).WithName("PutOffProgrammeItem").For(DrillsApi.Keepers);
        programmes.MapPost("/{id:guid}/drop", ChangeProgramme.DropAsync).WithName("DropProgrammeItem").For(DrillsApi.Keepers);
    }
}
