using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Reports.Domain.Evaluation;

namespace Reports.Features.WorkReports.Word;

/// <summary>The appendix: each figure's definition, value and records, then the figures that could not be filled.</summary>
internal sealed class Appendix(ExternalLinks links)
{
    private int bookmarks;

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<AppendixEntry> entries)
    {
        yield return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Mark }, new PageBreakBefore()), BodyText.Words("附件"));
        yield return new Paragraph(BodyText.Style(OfficialStyles.Title), BodyText.Words("指标依据和缺项清单"));
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
        var table = AppendixTable.Of(1300, 0);
        table.Append(AppendixTable.Wide(Bookmarked(entry, AppendixTable.Paragraph($"{entry.Figure.Id}　{entry.Figure.Zh}：{entry.Value.Text}{entry.Figure.Unit}", head: true))));
        table.Append(AppendixTable.Kept("定义", entry.Figure.Definition));
        table.Append(AppendixTable.Kept("取值", Exact(entry)));
        if (entry.Value.Parts is { Count: > 0 } parts)
        {
            table.Append(AppendixTable.Kept("分项", string.Join('；', parts.Select(p => $"{PartName(p)} {(p.IsGap ? $"缺（{p.Gap!.Reason.Zh}）" : p.Text + p.Unit)}"))));
        }

        if (entry.Figure.Measure is not null)
        {
            table.Append(AppendixTable.Row(AppendixTable.Cell("依据"), AppendixTable.Cell([.. Records(entry)])));
        }

        return table;
    }

    private IEnumerable<Paragraph> Records(AppendixEntry entry)
    {
        foreach (var record in entry.Records)
        {
            var text = $"{record.Date:yyyy-MM-dd}　{record.Place}{(record.Label is null ? "" : $"　{record.Label}")}";
            yield return new Paragraph(
                AppendixTable.Style(kept: true), record.Link is null ? BodyText.Words(text) : links.To(record.Link, text),
                BodyText.Words(record.Amount is { } amount ? $"　{amount.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)}" : ""));
        }

        var rest = entry.RecordCount - entry.Records.Count;
        yield return new Paragraph(
            BodyText.Style(OfficialStyles.Cell),
            BodyText.Words(rest > 0 ? $"共 {entry.RecordCount} 条，其余 {rest} 条见：" : $"共 {entry.RecordCount} 条，在线查看："), links.To(entry.Link, "全部记录"));
    }

    private Table Missing(IReadOnlyList<AppendixEntry> entries)
    {
        var table = AppendixTable.Of(900, 2000, 3344, 0);
        var head = AppendixTable.Row([.. new[] { "编号", "指标", "定义", "缺少原因" }.Select(t => AppendixTable.Cell(AppendixTable.Paragraph(t, head: true)))]);
        head.TableRowProperties!.Append(new TableHeader());
        table.Append(head);
        foreach (var entry in entries)
        {
            table.Append(AppendixTable.Row(
                AppendixTable.Cell(Bookmarked(entry, AppendixTable.Paragraph(entry.Figure.Id))),
                AppendixTable.Cell(entry.Figure.Zh), AppendixTable.Cell(entry.Figure.Definition), AppendixTable.Cell(entry.Value.Gap!.Reason.Zh)));
        }

        return table;
    }

    private Paragraph Bookmarked(AppendixEntry entry, Paragraph paragraph)
    {
        var id = $"{bookmarks++}";
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
            { Upper: { } upper } => $"各单位不一致：{Plain(value.Number!.Value)} 至 {Plain(upper)}",
            { Number: { } number } => $"准确值 {Plain(number)}",
            { Date: { } date } => $"准确日期 {ChineseDates.Of(date)}",
            _ => null,
        };
        return $"{(exact is null ? "" : exact + "；")}文中写作“{value.Text}”。统计时段：{entry.Span}。来源：{entry.Source}。";
    }

    private static string PartName(FigureValue part) => part.Name.Zh[(part.Name.Zh.IndexOf('·', StringComparison.Ordinal) + 1)..];

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static Paragraph Section(string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Mark }, new SpacingBetweenLines { Before = "120", After = "120" }), BodyText.Words(text));

    private static Paragraph Space() =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Cell }, new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact }));
}
