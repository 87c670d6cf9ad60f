using Platform.Core;
using Platform.Hosting.Access;

namespace Notices.Features.Notices;

/// <summary>通知: the notices, and whether they arrived.</summary>
internal static class NoticesApi
{
    public static void MapNotices(this IEndpointRouteBuilder app)
    {
        var notices = app.MapCollection("notices");
        notices.MapGet("/", ListNotices.HandleAsync).WithName(nameof(ListNotices));
        notices.MapGet("/{id:guid}", GetNotice.HandleAsync).WithName(nameof(GetNotice));
        notices
            .MapPost("/{id:guid}/deliveries/{delivery:guid}/retry", RetryDelivery.HandleAsync)
            .WithName(nameof(RetryDelivery))
            .For(Roles.VillageAndAbove);
    }
}
