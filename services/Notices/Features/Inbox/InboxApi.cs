using Platform.Core;
using Platform.Hosting.Access;

namespace Notices.Features.Inbox;

/// <summary>收件箱: the notices that concern a person at a place, and which of them the person has read.</summary>
internal static class InboxApi
{
    private static readonly string[] People = [.. Roles.Readers.Except([Roles.Service, Roles.Partner])];

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        var inbox = app.MapCollection("notices").MapGroup("/inbox");
        inbox.MapGet("/", ListInbox.HandleAsync).WithName(nameof(ListInbox));
        inbox.MapGet("/unread", ListInbox.CountAsync).WithName("CountUnreadNotices");
        inbox.MapPost("/read", ReadNotices.HandleAsync).WithName(nameof(ReadNotices)).For(People);
    }
}
