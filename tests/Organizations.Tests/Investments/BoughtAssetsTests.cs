using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Organizations.Tests.Investments;

public sealed class BoughtAssetsTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task An_investment_lists_the_equipment_that_names_it_and_no_other()
    {
        using var county = service.As("county-officer@622921");
        var investment = await county.PostsAsync(
            "/v1/divisions/622921/investments",
            new
            {
                name = "消防车购置",
                purpose = "vehicles-machines",
                source = "county",
                budget = 100,
            },
            HttpStatusCode.Created
        );
        var (truck, hose) = (
            Received("水罐消防车", Guid.Parse(investment.Text("id")), 1),
            Received("水带", Guid.Parse(investment.Text("id")), 2)
        );
        await PublishEventsAsync(truck, hose, Received("旧车", null, 3));
        await EventuallyAsync(["水带", "水罐消防车"]);

        service.Clock.Advance(TimeSpan.FromSeconds(1)); // of two events of one moment the first stays
        await PublishEventsAsync(
            hose with
            {
                EventId = Guid.CreateVersion7(),
                Change = EquipmentChange.Corrected,
                Was = hose.Now,
                Now = hose.Now with { InvestmentId = null },
            }
        );
        await EventuallyAsync(["水罐消防车"]);
        using var other = service.As("county-officer@622922");
        (await other.GetAsync($"/v1/divisions/622922/investments/{investment.Text("id")}/assets")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

        async Task EventuallyAsync(string[] names)
        {
            for (var end = DateTime.UtcNow.AddMinutes(2); ; )
            {
                var there = (await county.GetsAsync($"/v1/divisions/622921/investments/{investment.Text("id")}/assets"))
                    .Each("name")
                    .Order(StringComparer.Ordinal)
                    .ToList();
                if (there.SequenceEqual(names.Order(StringComparer.Ordinal)))
                {
                    return;
                }

                DateTime.UtcNow.ShouldBeLessThan(end, string.Join(',', there));
                await Task.Delay(100);
            }
        }
    }

    [Fact]
    public void An_older_event_that_arrives_later_changes_nothing()
    {
        var bought = Received("水带", Guid.CreateVersion7(), 1) with { RecordedAt = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero) };
        var asset = BoughtAsset.Of(bought.EquipmentId);
        asset.Hear(bought with { Now = bought.Now with { InvestmentId = null }, RecordedAt = bought.RecordedAt.AddSeconds(1) });
        asset.Hear(bought);
        asset.InvestmentId.ShouldBeNull();
    }

    private static EquipmentChanged Received(string name, Guid? investment, int quantity)
    {
        var place = DivisionCode.Parse("622921");
        return new(
            Guid.CreateVersion7(),
            EquipmentChange.Received,
            null,
            new(
                place,
                [],
                null,
                null,
                EquipmentClass.Gear,
                "2010101",
                name,
                EquipmentOrigin.Purchased,
                quantity,
                0,
                10,
                FundSource.County,
                investment,
                InvestmentPurpose.Gear,
                new(2026, 5, 1),
                []
            ),
            new(2026, 5, 1)
        )
        {
            Division = place,
        };
    }

    // In production rescue-teams publishes it over the broker; here the service's own outbox does.
    private Task<int> PublishEventsAsync(params EquipmentChanged[] changes) =>
        service.InsideAsync(services =>
        {
            var db = services.GetRequiredService<OrganizationsDb>();
            Array.ForEach(changes, db.Publish);
            return db.SaveChangesAsync();
        });
}
