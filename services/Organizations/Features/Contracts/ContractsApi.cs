using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Contracts;

/// <summary>目标管理责任书: from level to level, down to every village.</summary>
internal static class ContractsApi
{
    public static void MapContracts(this IEndpointRouteBuilder app)
    {
        var contracts = app.MapCollection("contracts");
        contracts.MapGet("/", ListContracts.HandleAsync).WithName(nameof(ListContracts));
        contracts.MapPost("/", DraftContract.HandleAsync).WithName(nameof(DraftContract)).For(Roles.TownshipAndAbove);
        contracts.MapGet("/coverage", GetContractCoverage.HandleAsync).WithName(nameof(GetContractCoverage));
        contracts.MapGet("/missing", ListMissingContracts.HandleAsync).WithName(nameof(ListMissingContracts));
        contracts.MapRegister<ContractRegister, ContractRow, ListContractsRequest>("Contracts", Roles.TownshipAndAbove);
        contracts.MapGet("/{id:guid}", GetContract.HandleAsync).WithName(nameof(GetContract));
        contracts.MapPut("/{id:guid}", ChangeContract.HandleAsync).WithName(nameof(ChangeContract)).For(Roles.TownshipAndAbove);
        contracts
            .MapPost("/{id:guid}/confirm", ConfirmContract.HandleAsync)
            .WithName(nameof(ConfirmContract))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        contracts
            .MapPost("/{id:guid}/sign-on-paper", SignContractOnPaper.HandleAsync)
            .WithName(nameof(SignContractOnPaper))
            .For(Roles.VillageAndAbove)
            .AnsweredByAUser();
        contracts
            .MapPost("/{id:guid}/assess", AssessContract.HandleAsync)
            .WithName(nameof(AssessContract))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        contracts
            .MapPost("/{id:guid}/correct-score", CorrectScore.HandleAsync)
            .WithName(nameof(CorrectScore))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        contracts
            .MapPost("/{id:guid}/withdraw", WithdrawContract.HandleAsync)
            .WithName(nameof(WithdrawContract))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        contracts
            .MapPost("/{id:guid}/cancel", CancelContract.HandleAsync)
            .WithName(nameof(CancelContract))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
    }
}
