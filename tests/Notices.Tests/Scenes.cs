using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Notices.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

/// <summary>Events of other services, and the subscribers.</summary>
internal static class Scenes
{
    public static PlanFellDue DuePlan(string division, string title) =>
        new(Guid.CreateVersion7(), title, "interval", null, new DateOnly(2026, 11, 24)) { Division = DivisionCode.Parse(division) };

    public static MobilizationsExhausted NobodyComes(string division) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), DisasterKind.Flood, 3) { Division = DivisionCode.Parse(division) };

    public static object Subscription(string address, string channel = "sms", bool digest = false, params string[] kinds) =>
        new
        {
            name = $"值班室{address}",
            channel,
            address,
            digest,
            kinds,
        };

    public static async Task<string> SubscribeAsync(this NoticesFixture service, string division, object subscription)
    {
        using var admin = service.As("city-admin@6229");
        return (await admin.PostsAsync($"/v1/divisions/{division}/notice-subscriptions", subscription, HttpStatusCode.Created)).Text("id");
    }

    /// <summary>The notice about a record, once it is written down.</summary>
    public static async Task<Notice> NoticeOfAsync(this NoticesFixture service, Guid record)
    {
        var id = record.ToString();
        await service.UntilAsync(db => db.Notices.AnyAsync(n => n.Link!.EndsWith(id)));
        return await service.InsideAsync(p => p.Db().Notices.AsNoTracking().SingleAsync(n => n.Link!.EndsWith(id)));
    }

    /// <summary>The only delivery of a notice, once it is in the state.</summary>
    public static async Task<JsonNode> DeliveryAsync(this NoticesFixture service, Notice notice, string state)
    {
        using var admin = service.As("city-admin@6229");
        for (var attempt = 0; ; attempt++)
        {
            var view = await admin.GetsAsync($"/v1/divisions/6229/notices/{notice.Id}");
            var delivery = view["deliveries"]!.AsArray().ShouldHaveSingleItem()!;
            if (delivery.Text("state") == state)
            {
                return delivery;
            }

            attempt.ShouldBeLessThan(100, $"it is {delivery}");
            await Task.Delay(100);
        }
    }

    public static Data.NoticesDb Db(this IServiceProvider provider) => (Data.NoticesDb)provider.GetService(typeof(Data.NoticesDb))!;
}
