using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

/// <summary>调用: requests are made at the place of the need; the force answers at the place where it is registered.</summary>
internal static class MobilizationsApi
{
    public static void MapMobilizations(this IEndpointRouteBuilder app)
    {
        var mobilizations = app.MapCollection("mobilizations").OpenToOutsiders();
        mobilizations.MapGet("/", ListMobilizations.HandleAsync).WithName(nameof(ListMobilizations));
        mobilizations.MapPost("/", RequestForce.HandleAsync).WithName(nameof(RequestForce)).For(Roles.CountyAndAbove).AnsweredByAUser();
        mobilizations.MapExport<MobilizationRegister, MobilizationRow, ListMobilizationsRequest>("Mobilizations");
        mobilizations.MapGet("/{id:guid}", GetMobilization.HandleAsync).WithName(nameof(GetMobilization));
        mobilizations
            .MapPost("/{id:guid}/accept", AcceptMobilization.HandleAsync)
            .WithName(nameof(AcceptMobilization))
            .For(ForcesApi.Keepers)
            .AnsweredByAUser();
        mobilizations
            .MapPost("/{id:guid}/decline", DeclineMobilization.HandleAsync)
            .WithName(nameof(DeclineMobilization))
            .For(ForcesApi.Keepers)
            .AnsweredByAUser();
        mobilizations.MapPost("/{id:guid}/set-out", SetOut.HandleAsync).WithName(nameof(SetOut)).For(ForcesApi.Keepers);
        mobilizations.MapPost("/{id:guid}/arrive", ArriveOnScene.HandleAsync).WithName(nameof(ArriveOnScene)).For(ForcesApi.Keepers);
        mobilizations.MapPost("/{id:guid}/release", ReleaseForce.HandleAsync).WithName(nameof(ReleaseForce)).For(ForcesApi.Keepers);
        mobilizations
            .MapPost("/{id:guid}/withdraw", WithdrawMobilization.HandleAsync)
            .WithName(nameof(WithdrawMobilization))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        mobilizations
            .MapPost("/{id:guid}/settle", SettleMobilization.HandleAsync)
            .WithName(nameof(SettleMobilization))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        mobilizations
            .MapPost("/{id:guid}/correct-settlement", CorrectSettlement.HandleAsync)
            .WithName(nameof(CorrectSettlement))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
