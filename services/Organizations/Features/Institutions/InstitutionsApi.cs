using Platform.Core;
using Platform.ServiceDefaults.Access;

namespace Organizations.Features.Institutions;

/// <summary>机构: bureaus, offices and rooms.</summary>
internal static class InstitutionsApi
{
    public static void MapInstitutions(this IEndpointRouteBuilder app)
    {
        var institutions = app.MapCollection("institutions");
        institutions.MapGet("/", ListInstitutions.Handle).WithName(nameof(ListInstitutions));
        institutions.MapPost("/", RegisterInstitution.Handle).WithName(nameof(RegisterInstitution)).For(Roles.TownshipAndAbove);
        institutions.MapGet("/{id:guid}", GetInstitution.Handle).WithName(nameof(GetInstitution));
        institutions.MapPost("/{id:guid}/rename", RenameInstitution.Handle).WithName(nameof(RenameInstitution)).For(Roles.TownshipAndAbove);
    }
}
