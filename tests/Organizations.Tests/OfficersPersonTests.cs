using Platform.Core;
using Platform.Core.Persons;

namespace Organizations.Tests;

public sealed class OfficersPersonTests
{
    private static readonly PersonKey Key = new("a-secret-of-32-characters-for-tests", new PhoneCipher("another-secret-of-32-characters"));
    private static readonly DivisionCode Village = DivisionCode.Parse("622921100200");

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("11010519491231002x", true)]
    [InlineData("440524188001010014", false)] // born in 1880
    [InlineData("110105194912310021", false)] // wrong check character
    [InlineData("110105194913310021", false)] // month 13
    [InlineData("11010519491231002", false)]
    [InlineData("１1010519491231002X", false)]
    public void An_identity_number_is_checked_by_shape_date_and_check_character(string number, bool valid) =>
        IdNumber.IsValid(number).ShouldBe(valid);

    [Fact]
    public void A_changed_digit_never_passes_the_check_character()
    {
        const string number = "11010519491231002X";
        foreach (
            var (position, digit) in Enumerable
                .Range(0, 17)
                .SelectMany(p => Enumerable.Range(0, 10).Select(d => (p, (char)('0' + d))))
                .Where(c => number[c.p] != c.Item2)
        )
        {
            IdNumber.IsValid(number[..position] + digit + number[(position + 1)..]).ShouldBeFalse($"{position}: {digit}");
        }
    }

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("1234", "****")]
    [InlineData(null, null)]
    public void A_masked_phone_is_recognised_but_not_called(string? phone, string? masked) => PersonMask.Phone(phone).ShouldBe(masked);

    [Fact]
    public void Only_the_last_four_characters_of_an_identity_number_are_stored_or_shown()
    {
        var person = new PersonMatcher(Key, []).Recognize(Identity("马英", null, "11010519491231002X"), Village).Person;
        person.IdLastFour.ShouldBe("002X");
        PersonMask.IdNumber(person.IdLastFour, open: true).ShouldBe("**************002X");
        PersonMask.IdNumber(person.IdLastFour, open: false).ShouldBe("******************");
        person.Key.ShouldNotContain("1101");
    }

    [Fact]
    public void A_person_recorded_by_phone_first_and_by_identity_number_later_stays_one_person()
    {
        var known = new PersonMatcher(Key, []);
        var (first, isNew) = known.Recognize(Identity("马英", "+86 138-1234-1234", null), Village);
        var (second, again) = known.Recognize(Identity("马英", "13812341234", "11010519491231002X"), Village);
        var (third, _) = known.Recognize(Identity("马英", null, "11010519491231002x"), Village);
        (isNew, again).ShouldBe((true, false));
        second.ShouldBeSameAs(first);
        third.ShouldBeSameAs(first);
        first.IdKey.ShouldBe(Key.OfIdNumber("11010519491231002X"));
    }

    [Fact]
    public void A_number_under_another_name_is_refused_with_the_way_out()
    {
        var known = new PersonMatcher(Key, []);
        known.Recognize(Identity("马英", "13812341234", null), Village);
        Should
            .Throw<DomainException>(() => known.Recognize(Identity("马丽", "13812341234", null), Village))
            .Error.ShouldBe(PersonErrors.PhoneOfAnother);
        known.Recognize(Identity("马丽", "13812341234", "11010519491231002X"), Village).New.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, "person.unidentified")]
    [InlineData("12812341234", null, "person.phone-wrong")]
    [InlineData(null, "110105194912310021", "person.id-number-wrong")]
    public void Wrong_numbers_are_named(string? phone, string? id, string code) =>
        Should.Throw<DomainException>(() => Identity("马英", phone, id)).Error.Code.ShouldBe(code);

    [Fact]
    public void Without_the_installations_key_no_person_can_be_identified() =>
        Should.Throw<InvalidOperationException>(() => new PersonKey("", new PhoneCipher("another-secret-of-32-characters")));

    private static PersonIdentity Identity(string name, string? phone, string? id) => PersonIdentity.Of(name, phone, id);
}
