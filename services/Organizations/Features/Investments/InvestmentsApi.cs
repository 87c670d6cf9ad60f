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
        investments.MapGet("/", ListInvestments.Handle).WithName(nameof(ListInvestments));
        investments.MapPost("/", PlanInvestment.Handle).WithName(nameof(PlanInvestment)).For(Roles.TownshipAndAbove);
        investments.MapGet("/summary", SummariseInvestments.Handle).WithName(nameof(SummariseInvestments));
        investments.MapRegister<InvestmentRegister, InvestmentRow>("Investments", Roles.TownshipAndAbove);
        investments.MapGet("/{id:guid}", GetInvestment.Handle).WithName(nameof(GetInvestment));
        investments.MapGet("/{id:guid}/assets", ListBoughtAssets.Handle).WithName(nameof(ListBoughtAssets));
        investments.MapPut("/{id:guid}", CorrectInvestment.Handle).WithName(nameof(CorrectInvestment)).For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/attach", AttachToInvestment.Handle)
            .WithName(nameof(AttachToInvestment))
            .For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/start", StartInvestment.Handle).WithName(nameof(StartInvestment)).For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/complete", CompleteInvestment.Handle)
            .WithName(nameof(CompleteInvestment))
            .For(Roles.TownshipAndAbove);
        investments
            .MapPost("/{id:guid}/put-to-use", PutInvestmentToUse.Handle)
            .WithName(nameof(PutInvestmentToUse))
            .For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/cancel", CancelInvestment.Handle).WithName(nameof(CancelInvestment)).For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/pay", PayInvestment.Handle).WithName(nameof(PayInvestment)).For(Roles.TownshipAndAbove);
        investments.MapPost("/{id:guid}/strike", StrikePayment.Handle).WithName(nameof(StrikePayment)).For(Roles.TownshipAndAbove);
    }
}
