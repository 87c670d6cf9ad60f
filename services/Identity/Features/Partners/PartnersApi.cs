using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Partners;

/// <summary>合作方: systems of others that read or report by the public API.</summary>
internal static class PartnersApi
{
    public static void MapPartners(this IEndpointRouteBuilder app)
    {
        var partners = app.MapCollection("partners");
        partners.MapGet("/", ListPartners.Handle).WithName(nameof(ListPartners)).For([.. Roles.CountyAndAbove, Roles.Auditor]);
        partners.MapPost("/", RegisterPartner.Handle).ShownOnce().WithName(nameof(RegisterPartner)).For(Roles.CountyAndAbove);
        partners.MapGet("/{id:guid}", GetPartner.Handle).WithName(nameof(GetPartner)).For([.. Roles.CountyAndAbove, Roles.Auditor]);
        partners.MapPut("/{id:guid}", ChangePartner.Handle).WithName(nameof(ChangePartner)).For(Roles.CountyAndAbove);
        partners
            .MapPost("/{id:guid}/rotate-secret", RotateSecret.Handle)
            .ShownOnce()
            .WithName(nameof(RotateSecret))
            .For(Roles.CountyAndAbove);
    }
}
