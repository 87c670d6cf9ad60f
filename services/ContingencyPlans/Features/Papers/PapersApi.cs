using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace ContingencyPlans.Features.Papers;

/// <summary>岗位风险处置卡, 灾害事件应急手册, 风险隐患分析图表.</summary>
internal static class PapersApi
{
    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        var cards = app.MapPapersOf<Card>("cards");
        cards.MapPost("/", DraftCard.Handle).WithName(nameof(DraftCard)).For(Roles.VillageAndAbove);
        cards.MapRegister<CardRegister, CardRow>("Cards", Roles.VillageAndAbove);
        cards.MapGet("/{id:guid}", GetCard.Handle).WithName(nameof(GetCard));
        cards.MapPut("/{id:guid}", CorrectCard.Handle).WithName(nameof(CorrectCard)).For(Roles.VillageAndAbove);

        var handbooks = app.MapPapersOf<Handbook>("handbooks");
        handbooks.MapPost("/", DraftHandbook.Handle).WithName(nameof(DraftHandbook)).For(Roles.VillageAndAbove);
        handbooks.MapGet("/{id:guid}", GetHandbook.Handle).WithName(nameof(GetHandbook));
        handbooks.MapPut("/{id:guid}", CorrectHandbook.Handle).WithName(nameof(CorrectHandbook)).For(Roles.VillageAndAbove);
        handbooks.MapPost("/{id:guid}/print", PrintHandbook.Handle).WithName(nameof(PrintHandbook)).For(Roles.VillageAndAbove);
        handbooks
            .MapPost("/{id:guid}/distribute", DistributeHandbook.Handle)
            .WithName(nameof(DistributeHandbook))
            .For(Roles.VillageAndAbove);

        var charts = app.MapPapersOf<RiskChart>("risk-charts");
        charts.MapPost("/", DraftRiskChart.Handle).WithName(nameof(DraftRiskChart)).For(Roles.VillageAndAbove);
        charts.MapGet("/points", ListRiskPoints.Handle).WithName(nameof(ListRiskPoints));
        charts.MapGet("/{id:guid}", GetRiskChart.Handle).WithName(nameof(GetRiskChart));
        charts.MapPut("/{id:guid}", CorrectRiskChart.Handle).WithName(nameof(CorrectRiskChart)).For(Roles.VillageAndAbove);
        charts.MapGet("/{id:guid}/drawings/{file:guid}", DownloadDrawing.Handle).WithName(nameof(DownloadDrawing));
    }

    // What the three have in common.
    private static RouteGroupBuilder MapPapersOf<TPaper>(this IEndpointRouteBuilder app, string collection)
        where TPaper : Paper
    {
        var (papers, name) = (app.MapCollection(collection), typeof(TPaper).Name);
        papers.MapGet("/", ListPapers.Handle<TPaper>).WithName($"List{name}s");
        papers.MapPost("/{id:guid}/publish", PublishPaper.Handle<TPaper>).WithName($"Publish{name}").For(Roles.VillageAndAbove);
        papers.MapPost("/{id:guid}/withdraw", WithdrawPaper.Handle<TPaper>).WithName($"Withdraw{name}").For(Roles.VillageAndAbove);
        return papers;
    }
}
