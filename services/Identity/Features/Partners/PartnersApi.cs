using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Partners;

/// <summary>合作方: systems of others that read or report by the public API.</summary>
internal static class PartnersApi
{
    public static void MapPartners(this IEndpointRouteBuilder app)
    {
        var partners = app.MapCollection("partners");
        partners.MapGet("/", ListPartners.HandleAsync).WithName(nameof(ListPartners)).For([.. Roles.CountyAndAbove, Roles.Auditor]);
        partners
            .MapPost("/", RegisterPartner.HandleAsync)
            .ShownOnce()
            .WithName(nameof(RegisterPartner))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        partners.MapGet("/{id:guid}", GetPartner.HandleAsync).WithName(nameof(GetPartner)).For([.. Roles.CountyAndAbove, Roles.Auditor]);
        partners
            .MapPut("/{id:guid}", ChangePartner.HandleAsync)
            .WithName(nameof(ChangePartner))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        partners
            .MapPost("/{id:guid}/rotate-secret", RotateSecret.HandleAsync)
            .ShownOnce()
            .WithName(nameof(RotateSecret))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        partners
            .MapPost("/{id:guid}/retire-secret", RetireSecret.HandleAsync)
            .WithName(nameof(RetireSecret))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
