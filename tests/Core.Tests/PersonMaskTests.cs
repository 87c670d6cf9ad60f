using Platform.Core.Persons;

namespace Platform.Core.Tests;

public sealed class PersonMaskTests
{
    [Theory]
    [InlineData("通知镇长13812341234到岗", "通知镇长138****1234到岗")]
    [InlineData("138 1234 1234、139-1234-5678", "138****1234、139****5678")]
    [InlineData("+86 13812341234", "138****1234")]
    [InlineData("值班室0930-3221119，火警119", "值班室0930-3221119，火警119")]
    [InlineData("身份证622921199001010017", "身份证622921199001010017")]
    [InlineData("区划138123412341", "区划138123412341")]
    [InlineData("文件a13812341234", "文件a13812341234")]
    public void Mobile_numbers_in_a_text_are_masked_and_no_others(string text, string shown) => PersonMask.InText(text).ShouldBe(shown);

    [Fact]
    public void A_masked_number_is_recognized() => PersonMask.IsMasked(PersonMask.InText("镇长13812341234")).ShouldBeTrue();

    [Fact]
    public void A_number_in_full_is_not_taken_for_a_masked_one() => PersonMask.IsMasked("镇长13812341234，119****").ShouldBeFalse();
}
