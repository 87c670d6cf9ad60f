using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

/// <summary>调用: who asks does so at the place of the need; the force answers at the place where it is registered.</summary>
internal static class MobilizationsApi
{
    public static void MapMobilizations(this IEndpointRouteBuilder app)
    {
        var mobilizations = app.MapCollection("mobilizations");
        mobilizations.MapGet("/", ListMobilizations.Handle).WithName(nameof(ListMobilizations));
        mobilizations.MapPost("/", RequestForce.Handle).WithName(nameof(RequestForce)).For(Roles.CountyAndAbove);
        mobilizations.MapExport<MobilizationRegister, MobilizationRow>("Mobilizations");
        mobilizations.MapGet("/{id:guid}", GetMobilization.Handle).WithName(nameof(GetMobilization));
        mobilizations.MapPost("/{id:guid}/accept", AcceptMobilization.Handle).WithName(nameof(AcceptMobilization)).For(ForcesApi.Keepers);
        mobilizations
            .MapPost("/{id:guid}/decline", DeclineMobilization.Handle)
            .WithName(nameof(DeclineMobilization))
            .For(ForcesApi.Keepers);
        mobilizations.MapPost("/{id:guid}/set-out", SetOut.Handle).WithName(nameof(SetOut)).For(ForcesApi.Keepers);
        mobilizations.MapPost("/{id:guid}/arrive", ArriveOnScene.Handle).WithName(nameof(ArriveOnScene)).For(ForcesApi.Keepers);
        mobilizations.MapPost("/{id:guid}/release", ReleaseForce.Handle).WithName(nameof(ReleaseForce)).For(ForcesApi.Keepers);
        mobilizations
            .MapPost("/{id:guid}/withdraw", WithdrawMobilization.Handle)
            .WithName(nameof(WithdrawMobilization))
            .For(Roles.CountyAndAbove);
        mobilizations
            .MapPost("/{id:guid}/settle", SettleMobilization.Handle)
            .WithName(nameof(SettleMobilization))
            .For(Roles.CountyAndAbove);
    }
}
