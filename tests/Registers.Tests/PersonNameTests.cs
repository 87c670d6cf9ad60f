using Platform.Core;
using Platform.Core.Persons;

namespace Registers.Tests;

/// <summary>Names and numbers as people paste them; the same for sheets and for the API.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("阿")]
    [InlineData("𠮷")]
    [InlineData("买买提·艾力")]
    [InlineData("Anna-Maria Ó Briain")]
    public void A_name_is_kept_as_it_was_entered(string name) => PersonName.Of(name, "name").ShouldBe(name);

    [Fact]
    public void What_can_not_be_seen_is_not_kept() => PersonName.Of("\u202D张\u200B三\u202C ", "name").ShouldBe("张三");

    [Theory]
    [InlineData("")]
    [InlineData("\u200B")]
    [InlineData("12345")]
    [InlineData("张\n三")]
    [InlineData("---")]
    public void What_is_no_name_is_refused(string name) =>
        Should.Throw<DomainException>(() => PersonName.Of(name, "name")).Error.ShouldBe(PersonErrors.NameWrong);

    [Fact]
    public void A_name_has_at_most_fifty_characters_as_people_count_them()
    {
        PersonName.Of(string.Concat(Enumerable.Repeat("𠮷", 50)), "name").Length.ShouldBe(100);
        Should.Throw<DomainException>(() => PersonName.Of(new string('名', 51), "name"));
    }

    [Theory]
    [InlineData("张三", "张　三")]
    [InlineData("买买提·艾力", "买买提•艾力")]
    [InlineData("买买提·艾力", "买买提・艾力")]
    [InlineData("买买提·艾力", "买买提 艾力")]
    [InlineData("Li Lei", "ＬＩ ＬＥＩ")]
    public void Spellings_of_one_name_are_the_same(string one, string other) => PersonName.Same(one, other).ShouldBeTrue();

    [Fact]
    public void Other_names_are_not_the_same() => PersonName.Same("张三", "张山").ShouldBeFalse();

    [Theory]
    [InlineData("+86 139-1234-5678")]
    [InlineData("0086 13912345678")]
    [InlineData("8613912345678")]
    [InlineData("'13912345678")]
    [InlineData("１３９１２３４５６７８")]
    [InlineData("\u202D139\u00A01234\u30005678\u202C")]
    [InlineData("139－1234－5678")]
    [InlineData("139\t1234\n5678")]
    [InlineData("(139)1234.5678")]
    public void A_phone_is_read_as_people_see_it(string phone) => PersonIdentity.Of("张三", phone, null).Phone.ShouldBe("13912345678");

    [Theory]
    [InlineData("1391234567")]
    [InlineData("12912345678")]
    [InlineData("一三九")]
    public void What_is_no_phone_is_refused(string phone) =>
        Should.Throw<DomainException>(() => PersonIdentity.Of("张三", phone, null)).Error.ShouldBe(PersonErrors.PhoneWrong);
}
