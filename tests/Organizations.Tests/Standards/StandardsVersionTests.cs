using Organizations.Domain;
using Platform.Core;
using static Organizations.Tests.Standards.StandardSamples;

namespace Organizations.Tests.Standards;

public sealed class StandardsVersionTests
{
    private static readonly Standard First = Version("", "2018-10-01");
    private static readonly Standard City = Version("6229", "2026-07-01", [First]);

    [Fact]
    public void A_version_counts_from_its_first_day_on()
    {
        InForce("2026-06-30").ShouldBe(First);
        InForce("2026-07-01").ShouldBe(City);
        City.Number.ShouldBe(2);
    }

    [Fact]
    public void Before_the_first_version_nothing_is_asked() => InForce("2018-09-30").ShouldBeNull();

    [Fact]
    public void Another_jurisdictions_version_does_not_count() =>
        new[] { First, City }.InForce("haves", DivisionCode.Parse("620102"), new DateOnly(2026, 12, 1)).ShouldBe(First);

    [Fact]
    public void The_nearest_jurisdiction_wins_over_a_later_version_further_up()
    {
        var province = Version("62", "2026-08-01", [First]);
        new[] { First, City, province }.InForce("haves", Township, new DateOnly(2026, 9, 1)).ShouldBe(City);
    }

    [Fact]
    public void Of_one_jurisdictions_versions_the_last_that_has_begun_counts()
    {
        var next = Version("6229", "2027-01-01", [First, City]);
        next.Number.ShouldBe(3);
        new[] { First, City, next }.InForce("haves", Township, new DateOnly(2026, 12, 31)).ShouldBe(City);
        new[] { First, City, next }.InForce("haves", Township, new DateOnly(2027, 1, 1)).ShouldBe(next);
    }

    [Fact]
    public void A_version_cannot_begin_before_the_last_one() =>
        Refusal(() => Version("6229", "2026-06-30", [First, City])).ShouldBe("standard.earlier-than-last");

    [Fact]
    public void An_item_occurs_once() =>
        Refusal(() => Version("6229", "2026-07-01", [], Item("seal"), Item("seal"))).ShouldBe("standard.item-twice");

    private static Standard? InForce(string on) => new[] { First, City }.InForce("haves", Township, DateOnly.Parse(on, null));
}
