using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Investments;

/// <summary>资金投入: what divisions pay for, from plan to use, payment by payment.</summary>
internal static class InvestmentsApi
{
    public static void MapInvestments(this IEndpointRouteBuilder app)
    {
        var investments = app.MapCollection("investments");
        investments.MapGet("/", ListInvestments.HandleAsync).WithName(nameof(ListInvestments));
        investments.MapPost("/", PlanInvestment.HandleAsync).WithName(nameof(PlanInvestment)).For(Roles.TownshipAndAbove);
        investments.MapGet("/summary", SummariseInvestments.HandleAsync).WithName(nameof(SummariseInvestments));
        investments.MapRegister<InvestmentRegister, InvestmentRow, ListInvestmentsRequest>("Investments", Roles.TownshipAndAbove);
        investments.MapGet("/{id:guid}", GetInvestment.HandleAsync).WithName(nameof(GetInvestment));
        investments.MapGet("/{id:guid}/assets", ListBoughtAssets.HandleAsync).WithName(nameof(ListBoughtAssets));
        investments.MapPut("/{id:guid}", CorrectInvestment.HandleAsync).WithName(nameof(CorrectInvestment)).For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/attach", AttachToInvestment.HandleAsync)
            .WithName(nameof(AttachToInvestment))
            .For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/start", StartInvestment.HandleAsync).WithName(nameof(StartInvestment)).For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/complete", CompleteInvestment.HandleAsync)
            .WithName(nameof(CompleteInvestment))
            .For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/put-to-use", PutInvestmentToUse.HandleAsync)
            .WithName(nameof(PutInvestmentToUse))
            .For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/cancel", CancelInvestment.HandleAsync)
            .WithName(nameof(CancelInvestment))
            .For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/pay", PayInvestment.HandleAsync).WithName(nameof(PayInvestment)).For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/strike", StrikePayment.HandleAsync).WithName(nameof(StrikePayment)).For(Roles.TownshipAndAbove);
    }
}
