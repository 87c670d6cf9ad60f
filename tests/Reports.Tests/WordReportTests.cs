using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;
using Reports.Features.WorkReports.Word;
using static Reports.Tests.TemplateTests;

namespace Reports.Tests;

public sealed class WordReportTests
{
    private static readonly byte[] File = Write();

    [Fact]
    public void The_file_is_valid_for_Word()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(File), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(word, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_page_is_the_official_one_of_22_lines_with_28_characters()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(File), isEditable: false);
        var section = word.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        var margin = section.GetFirstChild<PageMargin>()!;
        (
            Millimetres(margin.Top!.Value),
            Millimetres(margin.Bottom!.Value),
            Millimetres((int)margin.Left!.Value),
            Millimetres((int)margin.Right!.Value)
        ).ShouldBe((37, 35, 28, 26));
        var page = section.GetFirstChild<PageSize>()!;
        (Millimetres((int)page.Width!.Value), Millimetres((int)page.Height!.Value)).ShouldBe((210, 297));

        var height = (int)page.Height.Value - margin.Top.Value - margin.Bottom.Value;
        (height / OfficialSizes.LinePitch).ShouldBe(22);
        var character = OfficialSizes.Body * 10 + OfficialSizes.CharacterSpacing;
        (OfficialSizes.TextWidth / character).ShouldBe(28);
        section.Elements<FooterReference>().Select(f => f.Type!.Value).ShouldBe([HeaderFooterValues.Default, HeaderFooterValues.Even]);

        static int Millimetres(int twips) => (int)Math.Round(twips * 25.4 / 1440);
    }

    [Fact]
    public void The_signature_is_never_alone_on_a_page()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(File), isEditable: false);
        var before = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .TakeWhile(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value != OfficialStyles.Signature)
            .Reverse()
            .ToList();
        var text = before.FindIndex(p => p.InnerText.Length > 0 && !p.InnerText.StartsWith("附件", StringComparison.Ordinal));
        before.Take(text + 1).ShouldAllBe(p => p.ParagraphProperties!.KeepNext != null);
        before[text + 1].ParagraphProperties!.KeepNext.ShouldBeNull();
    }

    [Fact]
    public void Every_figure_in_the_text_leads_to_its_entry_in_the_appendix()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(File), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        var bookmarks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();
        bookmarks.Count.ShouldBe(CatalogueTests.Catalogue.Figures.Count);
        bookmarks.ShouldBeUnique();
        body.Descendants<Hyperlink>().Where(h => h.Anchor is not null).Select(h => h.Anchor!.Value!).Except(bookmarks).ShouldBeEmpty();
    }

    [Fact]
    public void Gaps_are_marked_in_the_text()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(File), isEditable: false);
        var gaps = word.MainDocumentPart!.Document!.Body!.Descendants<Run>()
            .Where(r => r.InnerText.StartsWith("【缺：", StringComparison.Ordinal))
            .ToList();
        gaps.ShouldNotBeEmpty();
        gaps.ShouldAllBe(r => r.RunProperties!.GetFirstChild<Shading>() != null);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Convert.ToHexString(SHA256.HashData(Write())).ShouldBe(Convert.ToHexString(SHA256.HashData(File)));

    private static byte[] Write()
    {
        var catalogue = CatalogueTests.Catalogue;
        var offices = Number("N08", 131);
        var missing = new Domain.Evaluation.FigureValue(
            "",
            new("", ""),
            "",
            Domain.Catalogue.FigureKind.Stock,
            Domain.Evaluation.FigureStatus.Gap
        )
        {
            Gap = Domain.Evaluation.Gap.NoPilot,
        };
        var entries = catalogue.Figures.Select(f => new AppendixEntry(
            f,
            f.Id == "N08" ? offices : missing,
            "组织机构",
            "截至2026年12月31日",
            f.Id == "N08" ? [new AppendixRecord(new DateOnly(2026, 1, 1), "甲镇", "甲镇", 1, "/v1/divisions/990101101")] : [],
            131,
            "/v1/divisions/9901/figures/N08/facts?period=2026"
        ));
        return new WordReport(new Uri("http://localhost:8080/")).Write(Fill(("N08", offices)), [.. entries]);
    }
}
