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
        var agreements = app.MapCollection("agreements");
        agreements.MapGet("/", ListAgreements.Handle).WithName(nameof(ListAgreements));
        agreements.MapPost("/", DraftAgreement.Handle).WithName(nameof(DraftAgreement)).For(Roles.CountyAndAbove);
        agreements.MapRegister<AgreementRegister, AgreementRow>("Agreements", Roles.CountyAndAbove);
        agreements.MapGet("/{id:guid}", GetAgreement.Handle).WithName(nameof(GetAgreement));
        agreements.MapPut("/{id:guid}", ChangeAgreement.Handle).WithName(nameof(ChangeAgreement)).For(Roles.CountyAndAbove);
        agreements.MapGet("/{id:guid}/scan", DownloadScan.Handle).WithName(nameof(DownloadScan));
        agreements.MapPost("/{id:guid}/confirm", ConfirmAgreement.Handle).WithName(nameof(ConfirmAgreement)).For(ForcesApi.Keepers);
        agreements
            .MapPost("/{id:guid}/sign-on-paper", SignAgreementOnPaper.Handle)
            .WithName(nameof(SignAgreementOnPaper))
            .For(Roles.CountyAndAbove);
        agreements.MapPost("/{id:guid}/suspend", SuspendAgreement.Handle).WithName(nameof(SuspendAgreement)).For(Roles.CountyAndAbove);
        agreements.MapPost("/{id:guid}/resume", ResumeAgreement.Handle).WithName(nameof(ResumeAgreement)).For(Roles.CountyAndAbove);
        agreements.MapPost("/{id:guid}/end", EndAgreement.Handle).WithName(nameof(EndAgreement)).For(Roles.CountyAndAbove);
        agreements.MapPost("/{id:guid}/renew", RenewAgreement.Handle).WithName(nameof(RenewAgreement)).For(Roles.CountyAndAbove);
        agreements.MapPost("/{id:guid}/cancel", CancelAgreement.Handle).WithName(nameof(CancelAgreement)).For(Roles.CountyAndAbove);
    }
}
