using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Agreements;

/// <summary>合作协议 between bureaus and forces. The bureau's steps are taken at the bureau's place; the force signs at its own.</summary>
internal static class AgreementsApi
{
    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        var agreements = app.MapCollection("agreements").OpenToOutsiders();
        agreements.MapGet("/", ListAgreements.HandleAsync).WithName(nameof(ListAgreements));
        agreements.MapPost("/", DraftAgreement.HandleAsync).WithName(nameof(DraftAgreement)).For(Roles.CountyAndAbove);
        agreements
            .MapRegister<AgreementRegister, AgreementRow, ListAgreementsRequest>("Agreements", Roles.CountyAndAbove)
            .AnsweredByAUser();
        agreements.MapGet("/{id:guid}", GetAgreement.HandleAsync).WithName(nameof(GetAgreement));
        agreements.MapPut("/{id:guid}", ChangeAgreement.HandleAsync).WithName(nameof(ChangeAgreement)).For(Roles.CountyAndAbove);
        agreements.MapGet("/{id:guid}/scan", DownloadScan.HandleAsync).WithName(nameof(DownloadScan));
        agreements
            .MapPost("/{id:guid}/confirm", ConfirmAgreement.HandleAsync)
            .WithName(nameof(ConfirmAgreement))
            .For(ForcesApi.Keepers)
            .AnsweredByAUser();
        agreements
            .MapPost("/{id:guid}/sign-on-paper", SignAgreementOnPaper.HandleAsync)
            .WithName(nameof(SignAgreementOnPaper))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        agreements
            .MapPost("/{id:guid}/suspend", SuspendAgreement.HandleAsync)
            .WithName(nameof(SuspendAgreement))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        agreements
            .MapPost("/{id:guid}/resume", ResumeAgreement.HandleAsync)
            .WithName(nameof(ResumeAgreement))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        agreements
            .MapPost("/{id:guid}/end", EndAgreement.HandleAsync)
            .WithName(nameof(EndAgreement))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        agreements
            .MapPost("/{id:guid}/renew", RenewAgreement.HandleAsync)
            .WithName(nameof(RenewAgreement))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        agreements
            .MapPost("/{id:guid}/cancel", CancelAgreement.HandleAsync)
            .WithName(nameof(CancelAgreement))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
