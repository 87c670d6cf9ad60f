using Platform.Core;
using Platform.Hosting.Access;

namespace RescueTeams.Features.Bases;

/// <summary>救援基地: in preparation, under construction, in use, closed.</summary>
internal static class BasesApi
{
    public static void MapBases(this IEndpointRouteBuilder app)
    {
        var bases = app.MapCollection("bases");
        bases.MapGet("/", ListBases.Handle).WithName(nameof(ListBases));
        bases.MapPost("/", PrepareBase.Handle).WithName(nameof(PrepareBase)).For(Roles.CountyAndAbove);
        bases.MapGet("/{id:guid}", GetBase.Handle).WithName(nameof(GetBase));
        bases.MapPut("/{id:guid}", CorrectBase.Handle).WithName(nameof(CorrectBase)).For(Roles.CountyAndAbove);
        bases.MapPost("/{id:guid}/start", StartBase.Handle).WithName(nameof(StartBase)).For(Roles.CountyAndAbove);
        bases.MapPost("/{id:guid}/put-to-use", PutBaseToUse.Handle).WithName(nameof(PutBaseToUse)).For(Roles.CountyAndAbove);
        bases.MapPost("/{id:guid}/close", CloseBase.Handle).WithName(nameof(CloseBase)).For(Roles.CountyAndAbove);
    }
}
