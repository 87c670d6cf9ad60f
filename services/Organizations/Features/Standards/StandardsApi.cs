using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Standards;

/// <summary>标准: the checklists institutions are measured by.</summary>
internal static class StandardsApi
{
    public static void MapStandards(this IEndpointRouteBuilder app)
    {
        var standards = app.MapCollection("standards").OpenToOutsiders();
        standards.MapGet("/", ListStandards.HandleAsync).WithName(nameof(ListStandards));
        standards.MapPost("/", PublishStandard.HandleAsync).WithName(nameof(PublishStandard)).For(Roles.CityAdmin).AnsweredByAUser();
        standards.MapGet("/{key}", GetStandard.HandleAsync).WithName(nameof(GetStandard));
        standards.MapGet("/{key}/versions", ListStandardVersions.HandleAsync).WithName(nameof(ListStandardVersions));
        standards.MapGet("/{key}/gaps", ListGaps.HandleAsync).WithName(nameof(ListGaps));
    }
}
