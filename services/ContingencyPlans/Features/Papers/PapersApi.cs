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
        cards.MapPost("/", DraftPaper.HandleAsync<Card, CardRequest, CardView>).WithName("DraftCard").For(Roles.VillageAndAbove);
        cards
            .MapPut("/{id:guid}", CorrectPaper.HandleAsync<Card, CardRequest, CardView>)
            .WithName("CorrectCard")
            .For(Roles.VillageAndAbove);
        cards.MapRegister<CardRegister, CardRow, ListPapersRequest>("Cards", Roles.VillageAndAbove);
        cards.MapGet("/{id:guid}", GetCard.HandleAsync).WithName(nameof(GetCard));

        var handbooks = app.MapPapersOf<Handbook>("handbooks");
        handbooks
            .MapPost("/", DraftPaper.HandleAsync<Handbook, HandbookRequest, HandbookView>)
            .WithName("DraftHandbook")
            .For(Roles.VillageAndAbove);
        handbooks
            .MapPut("/{id:guid}", CorrectPaper.HandleAsync<Handbook, HandbookRequest, HandbookView>)
            .WithName("CorrectHandbook")
            .For(Roles.VillageAndAbove);
        handbooks.MapGet("/{id:guid}", GetHandbook.HandleAsync).WithName(nameof(GetHandbook));
        handbooks.MapPost("/{id:guid}/print", PrintHandbook.HandleAsync).WithName(nameof(PrintHandbook)).For(Roles.VillageAndAbove);
        handbooks
            .MapPost("/{id:guid}/distribute", DistributeHandbook.HandleAsync)
            .WithName(nameof(DistributeHandbook))
            .For(Roles.VillageAndAbove);

        var charts = app.MapPapersOf<RiskChart>("risk-charts");
        charts.MapPost("/", DraftRiskChart.HandleAsync).WithName(nameof(DraftRiskChart)).For(Roles.VillageAndAbove);
        charts.MapGet("/points", ListRiskPoints.HandleAsync).WithName(nameof(ListRiskPoints));
        charts.MapGet("/{id:guid}", GetRiskChart.HandleAsync).WithName(nameof(GetRiskChart));
        charts.MapPut("/{id:guid}", CorrectRiskChart.HandleAsync).WithName(nameof(CorrectRiskChart)).For(Roles.VillageAndAbove);
        charts.MapGet("/{id:guid}/drawings/{file:guid}", DownloadDrawing.HandleAsync).WithName(nameof(DownloadDrawing));
    }

    // What the three have in common.
    private static RouteGroupBuilder MapPapersOf<TPaper>(this IEndpointRouteBuilder app, string collection)
        where TPaper : Paper
    {
        var (papers, name) = (app.MapCollection(collection), typeof(TPaper).Name);
        papers.MapGet("/", ListPapers<TPaper>.HandleAsync).WithName($"List{name}s");
        papers
            .MapPost("/{id:guid}/publish", PublishPaper.HandleAsync<TPaper>)
            .WithName($"Publish{name}")
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        papers
            .MapPost("/{id:guid}/withdraw", WithdrawPaper.HandleAsync<TPaper>)
            .WithName($"Withdraw{name}")
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        return papers;
    }
}
