using Platform.Core;
using Platform.Hosting.Access;

namespace RescueTeams.Features.Bases;

/// <summary>救援基地: in preparation, under construction, in use, closed.</summary>
internal static class BasesApi
{
    public static void MapBases(this IEndpointRouteBuilder app)
    {
        var bases = app.MapCollection("bases");
        bases.MapGet("/", ListBases.HandleAsync).WithName(nameof(ListBases));
        bases.MapPost("/", PrepareBase.HandleAsync).WithName(nameof(PrepareBase)).For(Roles.CountyAndAbove);
        bases.MapGet("/{id:guid}", GetBase.HandleAsync).WithName(nameof(GetBase));
        bases.MapPut("/{id:guid}", CorrectBase.HandleAsync).WithName(nameof(CorrectBase)).For(Roles.CountyAndAbove);
        bases.MapPost("/{id:guid}/start", StartBase.HandleAsync).WithName(nameof(StartBase)).For(Roles.CountyAndAbove);
        bases.MapPost("/{id:guid}/put-to-use", PutBaseToUse.HandleAsync).WithName(nameof(PutBaseToUse)).For(Roles.CountyAndAbove);
        bases.MapPost("/{id:guid}/close", CloseBase.HandleAsync).WithName(nameof(CloseBase)).For(Roles.CountyAndAbove).AnsweredByAUser();
    }
}
