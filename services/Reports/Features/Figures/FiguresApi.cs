using Platform.Hosting.Access;
using Reports.Features.Rebuilds;

namespace Reports.Features.Figures;

/// <summary>数字: every figure of the catalogue, for any place and any period.</summary>
internal static class FiguresApi
{
    public static void MapFigures(this IEndpointRouteBuilder app)
    {
        var figures = app.MapCollection("figures");
        figures.MapGet("/", ListFigures.HandleAsync).WithName(nameof(ListFigures));
        figures.MapGet("/{id}", GetFigure.HandleAsync).WithName(nameof(GetFigure));
        figures.MapGet("/{id}/facts", ListFigureFacts.HandleAsync).WithName(nameof(ListFigureFacts));
        figures.MapGet("/{id}/children", ListFigureOfChildren.HandleAsync).WithName(nameof(ListFigureOfChildren));
        figures
            .MapPost("/rebuild", StartRebuild.HandleAsync)
            .WithName(nameof(StartRebuild))
            .For(Platform.Core.Roles.CityAdmin, Platform.Core.Roles.Operator);
        figures
            .MapGet("/rebuild/{id:guid}", GetRebuild.HandleAsync)
            .WithName(nameof(GetRebuild))
            .For(Platform.Core.Roles.CityAdmin, Platform.Core.Roles.Operator);
    }
}
