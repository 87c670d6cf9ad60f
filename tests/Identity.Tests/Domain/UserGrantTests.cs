using Identity.Domain;
using Platform.Core;

namespace Identity.Tests.Domain;

public sealed class UserGrantTests
{
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly DateOnly Last = new(2026, 8, 31);

    private static UserGrant SummerGrant() => new(Roles.VillageOfficer, DivisionCode.Parse("622921100200"), First, Last);

    [Fact]
    public void It_holds_from_its_first_to_its_last_day()
    {
        var grant = SummerGrant();
        grant.HoldsOn(First.AddDays(-1)).ShouldBeFalse();
        grant.HoldsOn(First).ShouldBeTrue();
        grant.HoldsOn(Last).ShouldBeTrue();
        grant.HoldsOn(Last.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_grant_with_a_later_first_day_exists_but_gives_no_rights_yet()
    {
        var grant = SummerGrant();
        grant.StandsFrom(First.AddDays(-30)).ShouldBeTrue();
        grant.HoldsOn(First.AddDays(-30)).ShouldBeFalse();
    }

    [Fact]
    public void It_goes_with_its_place_to_another_code_and_keeps_its_last_day()
    {
        var grant = SummerGrant();
        var day = new DateOnly(2026, 6, 1);
        var follower = grant.Follow(DivisionCode.Parse("622921101200"), day);
        grant.HoldsOn(day.AddDays(-1)).ShouldBeTrue();
        grant.HoldsOn(day).ShouldBeFalse();
        follower.HoldsOn(day.AddDays(-1)).ShouldBeFalse();
        follower.HoldsOn(day).ShouldBeTrue();
        follower.To.ShouldBe(Last);
        follower.AsGrant().ToString().ShouldBe("village-officer@622921101200");
    }

    [Fact]
    public void A_revoked_grant_gives_no_rights_and_no_longer_exists()
    {
        var grant = SummerGrant();
        grant.Revoke(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        grant.HoldsOn(First.AddDays(40)).ShouldBeFalse();
        grant.StandsFrom(First).ShouldBeFalse();
    }
}
