using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Standards;

/// <summary>标准: the checklists institutions are measured by.</summary>
internal static class StandardsApi
{
    public static void MapStandards(this IEndpointRouteBuilder app)
    {
        var standards = app.MapCollection("standards");
        standards.MapGet("/", ListStandards.Handle).WithName(nameof(ListStandards));
        standards.MapPost("/", PublishStandard.Handle).WithName(nameof(PublishStandard)).For(Roles.CityAdmin);
        standards.MapGet("/{key}", GetStandard.Handle).WithName(nameof(GetStandard));
        standards.MapGet("/{key}/versions", ListStandardVersions.Handle).WithName(nameof(ListStandardVersions));
        standards.MapGet("/{key}/gaps", ListGaps.Handle).WithName(nameof(ListGaps));
    }
}
