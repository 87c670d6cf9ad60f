using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Messaging;
using SocialForces.Data;

namespace SocialForces.Tests;

public sealed class MovedPlacesTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    [Fact]
    public async Task A_county_with_another_code_takes_its_forces_and_agreements_along_and_both_sides_still_find_them()
    {
        var force = await service.AbleForce("622921", "改区救援队", "leader-1");
        await service.Inside(async p =>
        {
            var db = p.GetRequiredService<SocialForcesDb>();
            db.Publish(new DivisionRecoded(Guid.NewGuid(), DivisionLevel.County, "临夏区", DivisionCode.Parse("622921"), DivisionChange.Recode, new(2026, 11, 24)) { Division = DivisionCode.Parse("622902") });
            return await db.SaveChangesAsync();
        });
        using var county = service.As("county-officer@622902");
        for (var end = DateTime.UtcNow.AddMinutes(2); (await county.Gets("/v1/divisions/622902/forces")).Each("id").Count == 0 && DateTime.UtcNow < end;)
        {
            await Task.Delay(100);
        }

        (await county.Gets("/v1/divisions/622902/forces")).Each("id").ShouldBe([force]);
        var agreement = (await county.Gets("/v1/divisions/622902/agreements"))["items"]![0]!;
        (agreement.Text("division"), agreement.Text("forceDivision"), agreement["coverage"]![0]!.GetValue<string>()).ShouldBe(("622902", "622902", "622902"));
        (await county.Gets("/v1/divisions/622902100/forces/able?disaster=flood")).Each("forceId").ShouldBe([force]);
        (await service.Told(agreement.Text("id"))).ShouldAllBe(e => e.SentAt != null || e.RoutingKey.StartsWith("622902"));
    }
}
