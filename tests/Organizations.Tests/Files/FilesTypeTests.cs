using Organizations.Tests.Standards;
using Platform.Core;
using Platform.Core.Files;

namespace Organizations.Tests.Files;

public sealed class FilesTypeTests
{
    [Fact]
    public void Types_are_known_by_their_content()
    {
        Of(Samples.Png).ShouldBe(StoredFileType.Png);
        Of(Samples.Jpeg).ShouldBe(StoredFileType.Jpeg);
        Of(Samples.Pdf).ShouldBe(StoredFileType.Pdf);
        Of([.. "RIFF0000WEBPVP8 "u8]).ShouldBe(StoredFileType.Webp);
        Of(Samples.Package("[Content_Types].xml", "word/document.xml")).ShouldBe(StoredFileType.Word);
        Of(Samples.Package("[Content_Types].xml", "xl/workbook.xml")).ShouldBe(StoredFileType.Excel);
        Of(Samples.Package("OFD.xml")).ShouldBe(StoredFileType.Ofd);
    }

    [Fact]
    public void Anything_else_is_not_taken()
    {
        Of([]).ShouldBeNull();
        Of([.. "<html><script>"u8]).ShouldBeNull();
        Of([.. "MZ0000000000"u8]).ShouldBeNull();
        Of([.. "RIFF0000WAVEfmt "u8]).ShouldBeNull();
        Of(Samples.Package("evil.exe")).ShouldBeNull();
        Of([(byte)'P', (byte)'K', 3, 4, 9, 9, 9, 9, 9, 9, 9, 9]).ShouldBeNull();
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\temp\\方案.pdf", "方案.pdf")]
    [InlineData("照片.png", "照片.png.pdf")]
    [InlineData("a\r\nb\";.pdf", "ab.pdf")]
    [InlineData("", "file.pdf")]
    public void A_name_is_made_harmless_and_says_what_the_content_is(string name, string kept) =>
        StoredFile
            .Upload(DivisionCode.Parse("6229"), name, StoredFileType.Pdf, 1, "00", "me", DateTimeOffset.UnixEpoch)
            .Name.ShouldBe(kept);

    private static StoredFileType? Of(byte[] content) => StoredFileType.Of(new MemoryStream(content));
}
