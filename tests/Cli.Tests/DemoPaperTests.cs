using System.IO.Compression;
using Platform.Demo.Paper;
using Platform.Testing.Services;

namespace Platform.Cli.Tests;

public sealed class DemoPaperTests
{
    [Fact]
    public void Pictures_of_two_numbers_differ_and_those_of_one_do_not()
    {
        Picture.Numbered(1).ShouldBe(Picture.Numbered(1));
        Picture.Numbered(1).ShouldNotBe(Picture.Numbered(2));
        Picture.Numbered(3)[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
    }

    [Fact]
    public void A_letter_is_a_Word_package_with_its_text_escaped()
    {
        using var zip = new ZipArchive(new MemoryStream(PlainWordDocument.Of("甲 < 乙")));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        text.ReadToEnd().ShouldContain("甲 &lt; 乙");
    }

    [Fact]
    public void The_same_letter_is_the_same_file() => PlainWordDocument.Of("一").ShouldBe(PlainWordDocument.Of("一"));

    [Fact]
    public async Task A_sheet_has_its_headings_and_rows()
    {
        var sheet = new Sheet(
            "台账",
            ["区划代码", "名称"],
            [
                ["622921", "临夏县"],
            ]
        );
        var rows = Workbooks.ReadByHeading(await sheet.ToWorkbookAsync(CancellationToken.None));
        rows.ShouldHaveSingleItem()["名称"].ShouldBe("临夏县");
        rows[0]["区划代码"].ShouldBe("622921");
    }
}
