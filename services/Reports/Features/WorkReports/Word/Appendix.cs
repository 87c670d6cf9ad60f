using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;
using Reports.Domain.Evaluation;

namespace Reports.Features.WorkReports.Word;

/// <summary>The appendix: each figure's definition, value and records, then the figures that could not be filled.</summary>
internal sealed class Appendix(ExternalLinks links)
{
    private int _bookmarks;

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<AppendixEntry> entries)
    {
        yield return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Mark }, new PageBreakBefore()),
            OfficialText.Words("附件")
        );
        yield return new Paragraph(OfficialText.Style(OfficialStyles.Title), OfficialText.Words("指标依据和缺项清单"));
        yield return Section("一、已填指标及其依据");
        foreach (var entry in entries.Where(e => !e.Value.IsGap))
        {
            yield return Found(entry);
            yield return Space();
        }

        yield return Section("二、缺项清单");
        yield return Missing([.. entries.Where(e => e.Value.IsGap)]);
        yield return Space();
    }

    private Table Found(AppendixEntry entry)
    {
        var table = OfficialTable.Of(1300, 0);
        table.Append(
            OfficialTable.Wide(
                Bookmarked(
                    entry,
                    OfficialTable.Paragraph($"{entry.Figure.Id}　{entry.Figure.Zh}：{entry.Value.Text}{entry.Figure.TextUnit}", head: true)
                )
            )
        );
        table.Append(OfficialTable.Kept("定义", entry.Figure.Definition));
        table.Append(OfficialTable.Kept("取值", Exact(entry)));
        if (entry.Value.Parts is { Count: > 0 } parts)
        {
            table.Append(
                OfficialTable.Kept(
                    "分项",
                    string.Join('；', parts.Select(p => $"{p.ShortName} {(p.IsGap ? $"缺（{p.Gap!.Reason.Zh}）" : ExactPart(p))}"))
                )
            );
        }

        if (entry.Figure.Measure is not null)
        {
            table.Append(OfficialTable.Row(OfficialTable.Cell("依据"), OfficialTable.Cell([.. Records(entry)])));
        }

        return table;
    }

    private IEnumerable<Paragraph> Records(AppendixEntry entry)
    {
        foreach (var record in entry.Records)
        {
            var text = $"{record.Date:yyyy-MM-dd}　{record.Place}{(record.Label is null ? "" : $"　{record.Label}")}";
            yield return new Paragraph(
                OfficialTable.Style(kept: true),
                record.Link is null ? OfficialText.Words(text) : links.To(record.Link, text),
                OfficialText.Words(record.Amount is { } amount ? $"　{amount.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)}" : "")
            );
        }

        var rest = entry.RecordCount - entry.Records.Count;
        yield return new Paragraph(
            OfficialText.Style(OfficialStyles.Cell),
            OfficialText.Words(rest > 0 ? $"共 {entry.RecordCount} 条，其余 {rest} 条见：" : $"共 {entry.RecordCount} 条，在线查看："),
            links.To(entry.Link, "全部记录")
        );
    }

    private Table Missing(IReadOnlyList<AppendixEntry> entries)
    {
        var table = OfficialTable.Of(900, 2000, 3344, 0);
        table.Append(OfficialTable.Head("编号", "指标", "定义", "缺少原因"));
        foreach (var entry in entries)
        {
            table.Append(
                OfficialTable.Row(
                    OfficialTable.Cell(Bookmarked(entry, OfficialTable.Paragraph(entry.Figure.Id))),
                    OfficialTable.Cell(entry.Figure.Zh),
                    OfficialTable.Cell(entry.Figure.Definition),
                    OfficialTable.Cell(entry.Value.Gap!.Reason.Zh + (entry.Value.Uncounted is { } lacking ? $"；{lacking.Zh}" : ""))
                )
            );
        }

        return table;
    }

    private Paragraph Bookmarked(AppendixEntry entry, Paragraph paragraph)
    {
        var id = $"{_bookmarks++}";
        paragraph.InsertAfter(new BookmarkStart { Id = id, Name = entry.Bookmark }, paragraph.ParagraphProperties);
        paragraph.Append(new BookmarkEnd { Id = id });
        return paragraph;
    }

    private static string Exact(AppendixEntry entry)
    {
        var value = entry.Value;
        var exact = value switch
        {
            { Numerator: { } part, Denominator: { } whole } => $"{Plain(part)} ÷ {Plain(whole)}，准确值 {Plain(value.Number!.Value)}%",
            { Upper: { } upper } => $"各单位不一致：{Plain(value.Number!.Value)} 至 {Plain(upper)}{value.Unit}",
            { Number: { } number } => $"准确值 {Plain(number)}{value.Unit}",
            { Date: { } date } => $"准确日期 {ChineseDates.Of(date)}",
            _ => null,
        };
        var written = entry.Written.Count == 0 ? "文中未写" : $"文中写作{string.Concat(entry.Written.Select(text => $"“{text}”"))}";
        var mark = value.Uncounted is { } lacking ? $"{lacking.Zh}。" : "";
        return $"{mark}{(exact is null ? "" : exact + "；")}{written}。统计时段：{entry.Span}。来源：{entry.Source}。";
    }

    // A part is not written in the text as a rule: its exact value stands here.
    private static string ExactPart(FigureValue part) =>
        part switch
        {
            { Upper: { } upper, Number: { } least } => $"{Plain(least)} 至 {Plain(upper)}{part.Unit}",
            { Number: { } number } => Plain(number) + part.Unit,
            _ => part.Text + part.Unit,
        };

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static Paragraph Section(string text) =>
        new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = OfficialStyles.Mark },
                new SpacingBetweenLines { Before = "120", After = "120" }
            ),
            OfficialText.Words(text)
        );

    private static Paragraph Space() =>
        new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = OfficialStyles.Cell },
                new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact }
            )
        );
}
