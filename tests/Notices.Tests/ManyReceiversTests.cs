using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Notices.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

public sealed class ManyReceiversTests(NoticesFixture service) : IClassFixture<NoticesFixture>
{
    [Fact]
    public async Task Two_replicas_publish_twelve_hundred_villages_once_each()
    {
        await using var another = service.Another();
        using var second = another.CreateClient();
        var villages = Enumerable.Range(0, 1200).Select(n => $"622921{100 + (n / 20)}{201 + (n % 20)}").ToList();
        await service.InsideAsync(async p =>
        {
            foreach (var (index, village) in villages.Index())
            {
                p.Db()
                    .Add(
                        Subscription.Begin(
                            DivisionCode.Parse(village),
                            new(
                                $"村{village}",
                                "sms",
                                (13_000_000_000 + index).ToString(CultureInfo.InvariantCulture),
                                null,
                                [],
                                false,
                                NoticeLanguage.Zh,
                                Digest: false
                            )
                        )
                    );
            }

            return await p.Db().SaveChangesAsync();
        });
        var document = new DocumentIssued(
            Guid.CreateVersion7(),
            "关于做好汛期值班的通知",
            "临县应急〔2026〕9号",
            "临夏县应急管理局",
            "duty",
            new(2026, 11, 24)
        )
        {
            Division = DivisionCode.Parse("622921"),
        };
        await service.PublishEventsAsync(document);
        var notice = await service.NoticeOfAsync(document.DocumentId);

        await service.UntilAsync(async db => await db.Messages.CountAsync(m => m.State == MessageState.Sent) == 1200);
        await Task.Delay(2500);
        var requests = service.Gateway.All.Where(r => r.Body.Contains("汛期值班", StringComparison.Ordinal)).ToList();
        requests.Count.ShouldBe(1200);
        requests.Select(r => r.Id).Distinct().Count().ShouldBe(1200);
        using var county = service.As("county-officer@622921");
        (await county.GetsAsync($"/v1/divisions/622921/notices?kind=document-issued"))["items"]![0]!["deliveries"]!
            .Number("sent")
            .ShouldBe(1200);
        (await county.GetsAsync($"/v1/divisions/622921/notices/{notice.Id}"))["deliveries"]!.AsArray().Count.ShouldBe(1200);
    }
}
