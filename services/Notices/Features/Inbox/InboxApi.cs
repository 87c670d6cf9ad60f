using Platform.Core;
using Platform.Hosting.Access;

namespace Notices.Features.Inbox;

/// <summary>收件箱: the notices that concern a person at a place, and which of them the person has read.</summary>
internal static class InboxApi
{
    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        var inbox = app.MapCollection("notices").MapGroup("/inbox").OpenToOutsiders();
        inbox.MapGet("/", ListInbox.HandleAsync).WithName(nameof(ListInbox));
        inbox.MapGet("/unread", ListInbox.CountAsync).WithName("CountUnreadNotices");
        inbox.MapPost("/read", ReadNotices.HandleAsync).WithName(nameof(ReadNotices)).For(Roles.People);
    }
}
