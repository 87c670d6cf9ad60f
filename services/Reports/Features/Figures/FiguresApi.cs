using Platform.Hosting.Access;
using Reports.Features.Rebuilds;

namespace Reports.Features.Figures;

/// <summary>数字: every figure of the catalogue, for any place and any period.</summary>
internal static class FiguresApi
{
    public static void MapFigures(this IEndpointRouteBuilder app)
    {
        var figures = app.MapCollection("figures");
        figures.MapGet("/", ListFigures.Handle).WithName(nameof(ListFigures));
        figures.MapGet("/{id}", GetFigure.Handle).WithName(nameof(GetFigure));
        figures.MapGet("/{id}/facts", ListFigureFacts.Handle).WithName(nameof(ListFigureFacts));
        figures.MapGet("/{id}/children", ListFigureOfChildren.Handle).WithName(nameof(ListFigureOfChildren));
        figures
            .MapPost("/rebuild", StartRebuild.Handle)
            .WithName(nameof(StartRebuild))
            .For(Platform.Core.Roles.CityAdmin, Platform.Core.Roles.Operator);
        figures
            .MapGet("/rebuild/{id:guid}", GetRebuild.Handle)
            .WithName(nameof(GetRebuild))
            .For(Platform.Core.Roles.CityAdmin, Platform.Core.Roles.Operator);
    }
}
