using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Tests.Divisions;

public sealed class DivisionChangesTests
{
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly InventedCity _city = new();

    [Fact]
    public void A_renamed_place_keeps_its_code_and_its_old_name_on_old_days()
    {
        var place = _city.At("622921100");
        var published = _city
            .Change(July, c => c.Rename(place, "古镇"), Today)
            .Events.ShouldHaveSingleItem()
            .ShouldBeOfType<DivisionRenamed>();

        (published.FormerName, published.Name, published.On, published.Division.Value).ShouldBe(("镇622921100", "古镇", July, "622921100"));
        place.On(July.AddDays(-1))!.Name.ShouldBe("镇622921100");
        place.On(July)!.Name.ShouldBe("古镇");
    }

    [Fact]
    public void A_recoded_county_takes_everything_inside_along()
    {
        var done = _city.Change(July, c => c.Recode(_city.At("622921"), Code("622903"), "区"), Today);

        done.Moves.Count.ShouldBe(13);
        done.Events.OfType<DivisionRecoded>().Select(e => e.Change).Distinct().ShouldBe([DivisionChange.Recode]);
        _city.Codes(July).Count(c => c.StartsWith("622903", StringComparison.Ordinal)).ShouldBe(13);
        _city.Codes(July.AddDays(-1)).Count(c => c.StartsWith("622921", StringComparison.Ordinal)).ShouldBe(13);
        _city.At("622903").Name.ShouldBe("区");
    }

    [Fact]
    public void A_transferred_township_lies_in_its_new_county_with_its_villages()
    {
        _city.Change(July, c => c.Transfer(_city.At("622921100"), Code("622922110"), null), Today);

        _city.Codes(July).ShouldContain("622922110203");
        _city.Codes(July).ShouldNotContain(c => c.StartsWith("622921100", StringComparison.Ordinal));
    }

    [Fact]
    public void A_transfer_inside_one_county_is_a_recode_and_a_recode_into_another_a_transfer()
    {
        Refused(c => c.Transfer(_city.At("622921100"), Code("622921110"), null)).ShouldBe("division.same-superior");
        Refused(c => c.Recode(_city.At("622921100"), Code("622922110"), null)).ShouldBe("division.other-superior");
        Refused(c => c.Transfer(_city.At("622921100"), Code("622923100"), null)).ShouldBe("division.wrong-superior");
        Refused(c => c.Recode(_city.At("622921100"), Code("622921101"), null)).ShouldBe("division.code-taken");
    }

    [Fact]
    public void A_merger_names_every_village_whose_number_is_taken_and_takes_the_codes_given()
    {
        var refusal = Should.Throw<DomainException>(() =>
            _city.Change(July, c => c.Merge(_city.At("622921101"), Code("622921100")), Today)
        );
        refusal.Fields.Select(f => f.Field).ShouldBe(["codes.622921101201", "codes.622921101202", "codes.622921101203"]);
        _city.Codes(Today).ShouldContain("622921101");

        var done = _city.Change(
            July,
            c => c.Merge(_city.At("622921101"), Code("622921100")),
            Today,
            ("622921101201", "622921100204"),
            ("622921101202", "622921100205"),
            ("622921101203", "622921100206")
        );

        done.Ends.ShouldBe([new PlaceClosure(Code("622921101"), Code("622921100"), July)]);
        done.Events.OfType<DivisionClosed>().ShouldHaveSingleItem().ReplacedBy.ShouldBe(Code("622921100"));
        _city.Codes(July).Count(c => c.StartsWith("622921100", StringComparison.Ordinal)).ShouldBe(7);
        _city.Codes(July).ShouldNotContain("622921101");
    }

    [Fact]
    public void A_split_cuts_the_named_villages_out_and_the_rest_stays()
    {
        var done = _city.Change(
            July,
            c => c.Split(_city.At("622921100"), Code("622921110"), "新镇", [Code("622921100202"), Code("622921100203")]),
            Today
        );

        done.Events[0].ShouldBeOfType<DivisionEstablished>().SplitFrom.ShouldBe(Code("622921100"));
        _city
            .Codes(July)
            .Where(c => c.StartsWith("622921110", StringComparison.Ordinal))
            .ShouldBe(["622921110", "622921110202", "622921110203"]);
        _city.Codes(July).ShouldContain("622921100201");
        _city.Codes(July.AddDays(-1)).ShouldNotContain("622921110");
        Refused(c => c.Split(_city.At("622921101"), Code("622921111"), "错", [Code("622921100201")])).ShouldBe("division.not-child");
    }

    [Fact]
    public void Only_an_empty_place_is_abolished()
    {
        Refused(c => c.Abolish(_city.At("622921100"))).ShouldBe("division.not-empty");

        _city
            .Change(July, c => c.Abolish(_city.At("622921100201")), Today)
            .Events.ShouldHaveSingleItem()
            .ShouldBeOfType<DivisionClosed>()
            .Change.ShouldBe(DivisionChange.Abolish);
        _city.Codes(July).ShouldNotContain("622921100201");
        Should
            .Throw<DomainException>(() => _city.Places.Single(p => p.Division.Value == "622921100201").RequireChangeable(Today, Today))
            .Error.Code.ShouldBe("division.closed");
    }

    [Fact]
    public void A_change_is_in_this_year_not_in_the_future_and_after_the_last_change()
    {
        Refused(c => c.Rename(_city.At("622921100"), "甲"), Today.AddDays(1)).ShouldBe("division.in-future");
        Refused(c => c.Rename(_city.At("622921100"), "甲"), new DateOnly(2025, 12, 31)).ShouldBe("division.year-past");
        _city.Change(July, c => c.Rename(_city.At("622921100"), "甲"), Today);
        Refused(c => c.Rename(_city.At("622921100"), "乙"), July).ShouldBe("division.before-last-change");
        Refused(c => c.Rename(_city.At("622921100"), "乙"), July.AddDays(-20)).ShouldBe("division.before-last-change");
    }

    [Fact]
    public void Nothing_is_slipped_in_before_a_later_change_of_a_place_inside()
    {
        _city.Change(July, c => c.Transfer(_city.At("622921100"), Code("622922110"), null), Today);

        Refused(c => c.Recode(_city.At("622921"), Code("622903"), null), July.AddDays(-10)).ShouldBe("division.before-last-change");
        Refused(c => c.Recode(_city.At("622922"), Code("622904"), null), July.AddDays(-10)).ShouldBe("division.before-last-change");
    }

    private static DivisionCode Code(string code) => DivisionCode.Parse(code);

    private string Refused(Func<DivisionChanges, Reorganization> change, DateOnly? on = null)
    {
        var before = _city.On(Today);
        var code = Should.Throw<DomainException>(() => _city.Change(on ?? July, change, Today)).Error.Code;
        _city.On(Today).ShouldBe(before);
        return code;
    }
}
