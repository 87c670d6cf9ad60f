using Organizations.Domain;

namespace Organizations.Tests.Documents;

public sealed class DocumentsNumberTests
{
    [Theory]
    [InlineData("临州办发〔2026〕12号")]
    [InlineData("临州办发[2026]12号")]
    [InlineData("临州办发【2026】12号")]
    [InlineData("临州办发（２０２６）１２号")]
    [InlineData("临州办发(2026)第012号")]
    [InlineData(" 临州办发 〔2026〕 12 号 ")]
    [InlineData("临州办发﹝2026﹞12")]
    public void A_number_is_put_into_its_one_right_form(string text) => DocumentNumber.Normalise(text).ShouldBe("临州办发〔2026〕12号");

    [Theory]
    [InlineData("临州办发2026-12号")]
    [InlineData("〔2026〕12号")]
    [InlineData("临州办发〔26〕12号")]
    [InlineData("临州办发〔2026〕号")]
    [InlineData("临州办发〔2026〕0号")]
    [InlineData("关于做好工作的通知")]
    public void What_is_no_number_is_refused(string text) => DocumentNumber.Normalise(text).ShouldBeNull();

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        DocumentNumber.Normalise(DocumentNumber.Normalise("甘政办发[2025]7号")!).ShouldBe("甘政办发〔2025〕7号");
}
