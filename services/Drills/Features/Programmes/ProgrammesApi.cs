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
        programmes.MapGet("/", ListProgrammes.Handle).WithName(nameof(ListProgrammes));
        programmes.MapPost("/", DraftProgramme.Handle).WithName(nameof(DraftProgramme)).For(DrillsApi.Keepers);
        programmes.MapGet("/{id:guid}", ListProgrammes.Get).WithName("GetProgramme");
        programmes.MapPut("/{id:guid}", ChangeProgramme.Handle).WithName(nameof(ChangeProgramme)).For(DrillsApi.Keepers);
        programmes.MapPost("/{id:guid}/approve", ChangeProgramme.Approve).WithName("ApproveProgramme").For(Roles.TownshipAndAbove);
        programmes.MapPost("/{id:guid}/put-off", ChangeProgramme.PutOff).WithName("PutOffProgrammeItem").For(DrillsApi.Keepers);
        programmes.MapPost("/{id:guid}/drop", ChangeProgramme.Drop).WithName("DropProgrammeItem").For(DrillsApi.Keepers);
    }
}
