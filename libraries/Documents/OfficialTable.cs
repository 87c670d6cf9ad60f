using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Documents;

/// <summary>Plain ruled tables in small type.</summary>
public static class OfficialTable
{
    /// <summary>A table over the full width of the type area; a column with width 0 takes the rest.</summary>
    public static Table Of(params int[] columns)
    {
        var rest = OfficialSizes.TextWidth - columns.Sum();
        return new Table(
            new TableProperties(
                new TableWidth { Width = $"{OfficialSizes.TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Rule<TopBorder>(),
                    Rule<LeftBorder>(),
                    Rule<BottomBorder>(),
                    Rule<RightBorder>(),
                    Rule<InsideHorizontalBorder>(),
                    Rule<InsideVerticalBorder>()
                ),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(columns.Select(c => new GridColumn { Width = $"{(c == 0 ? rest : c)}" }))
        );
    }

    /// <summary>The row of column names, repeated on every page.</summary>
    public static TableRow Head(params string[] names)
    {
        var row = Row([.. names.Select(n => Cell(Paragraph(n, head: true)))]);
        row.TableRowProperties!.Append(new TableHeader());
        return row;
    }

    /// <summary>A row that stays on one page with the next one.</summary>
    public static TableRow Kept(string name, string text) => Row(Cell(Paragraph(name, kept: true)), Cell(Paragraph(text, kept: true)));

    /// <summary>A row that does not break across pages.</summary>
    public static TableRow Row(params TableCell[] cells) => new([new TableRowProperties(new CantSplit()), .. cells]);

    /// <summary>A row of one cell over both columns.</summary>
    public static TableRow Wide(Paragraph paragraph) => Row(new TableCell(new TableCellProperties(new GridSpan { Val = 2 }), paragraph));

    /// <summary>A cell with one paragraph.</summary>
    public static TableCell Cell(string text) => Cell(Paragraph(text));

    /// <summary>A cell with the paragraphs.</summary>
    public static TableCell Cell(params Paragraph[] paragraphs) => new([new TableCellProperties(), .. paragraphs]);

    /// <summary>A paragraph in the style of table cells.</summary>
    public static Paragraph Paragraph(string text, bool head = false, bool kept = false) =>
        new(Style(head || kept), OfficialText.Words(text, head ? new RunProperties(OfficialFonts.Of(OfficialFonts.Heading)) : null));

    /// <summary>The paragraph properties of a cell.</summary>
    public static ParagraphProperties Style(bool kept)
    {
        var style = OfficialText.Style(OfficialStyles.Cell);
        if (kept)
        {
            style.Append(new KeepNext());
        }

        return style;
    }

    private static T Rule<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Color = "808080",
        };
}
