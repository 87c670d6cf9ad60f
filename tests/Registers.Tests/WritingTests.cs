using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Platform.Core;
using Platform.Registers;

namespace Registers.Tests;

/// <summary>Workbooks that other programs open.</summary>
public sealed class WritingTests
{
    private static readonly OfficerRow Officer = new()
    {
        Division = DivisionCode.Parse("622925100101"),
        Kind = Kind.Weather,
        Name = "=cmd|'/C calc'!A0",
        Phone = "14099990001",
        FullTime = false,
        AppointedOn = new DateOnly(2026, 3, 1),
        Villages = 3,
    };

    [Fact]
    public async Task A_workbook_is_valid_and_its_styles_are_whole()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(await WorkbookAsync(choices: 100, example: true)),
            isEditable: false
        );
        new OpenXmlValidator(FileFormatVersions.Office2016)
            .Validate(document)
            .Select(e => $"{e.Path?.XPath} {e.Description}")
            .ShouldBeEmpty();
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        styles.Fills!.Elements<Fill>().ShouldAllBe(f => f.PatternFill != null && f.PatternFill.PatternType != null);
        styles.Fonts!.Elements<Font>().First().Elements().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Headings_are_bold_and_stay_in_view_and_can_be_filtered()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WorkbookAsync()), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.First().Worksheet!;
        sheet.Descendants<Pane>().Single().VerticalSplit!.Value.ShouldBe(1);
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:J1");
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var heading = (CellFormat)styles.CellFormats!.ElementAt((int)sheet.Descendants<Cell>().First().StyleIndex!.Value);
        styles.Fonts!.ElementAt((int)heading.FontId!.Value).GetFirstChild<Bold>().ShouldNotBeNull();
    }

    [Fact]
    public async Task Dates_are_dates_numbers_are_numbers_and_digits_stay_text()
    {
        var file = await WorkbookAsync();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Cell At(string address) => cells.Single(c => c.CellReference == address);
        At("D2").DataType!.Value.ShouldBe(CellValues.InlineString);
        At("H2").CellValue!.Text.ShouldBe("46082");
        At("J2").CellValue!.Text.ShouldBe("3");
        Workbooks.Read(file)[1][7].ShouldBe("2026-03-01");
    }

    [Fact]
    public async Task Columns_of_text_are_text_before_anything_is_written_into_them()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WorkbookAsync(choices: 100)), isEditable: false);
        var workbook = document.WorkbookPart!;
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        var column = workbook
            .WorksheetParts.First()
            .Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>()
            .First(c => c.Min! <= 5 && c.Max! >= 5);
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)column.Style!.Value);
        (
            format.NumberFormatId!.Value == 49
            || styles.NumberingFormats!.Elements<NumberingFormat>().Single(n => n.NumberFormatId! == format.NumberFormatId!).FormatCode
                == "@"
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task Closed_lists_are_offered()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WorkbookAsync(choices: 100)), isEditable: false);
        var lists = document
            .WorkbookPart!.WorksheetParts.First()
            .Worksheet!.Descendants<DataValidation>()
            .ToDictionary(v => v.SequenceOfReferences!.InnerText!, v => v.Formula1!.InnerText!);
        lists["B2:B101"].ShouldContain("灾害信息员");
        lists["F2:F101"].ShouldContain("是");
    }

    [Fact]
    public async Task What_goes_out_comes_in_again()
    {
        var row = OfficerSheet.Read(await WorkbookAsync()).Rows.Single().Values;
        (row.Division, row.Kind, row.Name, row.Phone, row.FullTime, row.AppointedOn, row.Villages).ShouldBe(
            (Officer.Division, Officer.Kind, Officer.Name, Officer.Phone, Officer.FullTime, Officer.AppointedOn, Officer.Villages)
        );
    }

    [Fact]
    public async Task An_example_that_was_left_in_a_template_is_skipped()
    {
        var sheet = OfficerSheet.Read(await WorkbookAsync(choices: 10, example: true));
        sheet.Rows.Count.ShouldBe(1);
        sheet.Notes.Single().Kind.ShouldBe(ImportOutcome.Skipped);
    }

    [Theory]
    [InlineData("five-wrong-dates.xlsx", 7)]
    [InlineData("cells-without-r.xlsx", 5)]
    [InlineData("mixed-errors.xlsx", 7)]
    public async Task The_callers_own_sheet_comes_back_with_every_problem(string file, int column)
    {
        var sheet = OfficerSheet.Read(file);
        var answer = await WrongAsync(OfficerSheet.Bytes(file), sheet);
        var rows = Workbooks.Read(answer);
        foreach (var error in sheet.Errors)
        {
            rows[error.Row - 1][^1].ShouldContain(error.Error.Field);
        }

        rows[0][^1].ShouldBe("问题");
        rows[0][column].ShouldNotBeEmpty();
        Painted(answer).ShouldContain(sheet.Errors[0].Error.Field);
    }

    [Fact]
    public async Task A_csv_with_short_rows_comes_back_as_a_workbook_with_its_row_numbers()
    {
        var csv = "\n\n区划代码,类别,姓名,手机号码,专职,聘任日期\n\n622925100101,灾害信息员,甲\n"u8.ToArray();
        var sheet = OfficerSheet.Read(csv);
        sheet.Errors.Select(e => e.Error.Field).ShouldBe(["E5", "F5"]);
        var rows = Workbooks.Read(await WrongAsync(csv, sheet));
        (rows[2][^1], rows[4][2]).ShouldBe(("问题", "甲"));
        rows[4][^1].ShouldContain("F5");
    }

    [Fact]
    public async Task A_sheet_behind_a_hidden_one_is_marked_itself()
    {
        var file = OfficerSheet.Bytes("hidden-first-sheet.xlsx");
        var sheet = OfficerSheet.Read(file);
        sheet.Refuse(sheet.Rows[0], nameof(OfficerRow.Phone), CoreErrors.Duplicate, "139");
        var rows = Workbooks.Read(await WrongAsync(file, sheet), sheet: 1);
        rows[1][^1].ShouldContain("D2");
    }

    [Fact]
    public async Task A_large_sheet_is_written_anew_with_its_problems()
    {
        var rows = string.Concat(
            Enumerable.Range(2, 30_000).Select(n => SheetXml.Row(n, style: n == 77 ? 0 : 1, name: new string('名', 100)))
        );
        var file = SheetXml.Workbook(SheetXml.Headings + rows, formats: [14]);
        var sheet = OfficerSheet.Read(file);
        sheet.Errors.ShouldContain(e => e.Error.Field == "F77");
        var answer = await WrongAsync(file, sheet);
        Workbooks.Read(answer)[76][^1].ShouldContain("F77");
    }

    private static async Task<byte[]> WorkbookAsync(int choices = 0, bool example = false)
    {
        var (register, file) = (new OfficerSheet(), new MemoryStream());
        await using (var writer = await SheetWriter.BeginAsync(file, default))
        {
            await writer.BeginAsync(register, choices, default);
            if (example)
            {
                await writer.ExampleAsync(register.Columns, default);
            }

            await writer.RowAsync(register.Columns, Officer, default);
            await writer.EndAsync(default);
        }

        return file.ToArray();
    }

    private static async Task<byte[]> WrongAsync(byte[] file, Sheet<OfficerRow> sheet)
    {
        await using var marked = await WrongSheet.OfAsync(
            OfficerSheet.Uploaded(file),
            sheet.Index,
            sheet.HeadingRow,
            sheet.Errors,
            default
        );
        var answer = new MemoryStream();
        await marked.CopyToAsync(answer);
        return answer.ToArray();
    }

    private static IEnumerable<string> Painted(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = document.WorkbookPart!;
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        return
        [
            .. workbook
                .WorksheetParts.First()
                .Worksheet!.Descendants<Cell>()
                .Where(c =>
                    styles.CellFormats!.ElementAt((int)(c.StyleIndex?.Value ?? 0)) is CellFormat { FillId: { } fill }
                    && styles.Fills!.ElementAt((int)fill.Value).InnerXml.Contains("FFC7CE", StringComparison.Ordinal)
                )
                .Select(c => c.CellReference!.Value!),
        ];
    }
}
