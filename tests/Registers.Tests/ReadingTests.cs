using System.Text;
using Platform.Core;
using Platform.Registers;

namespace Registers.Tests;

/// <summary>Files as people and their programs make them.</summary>
public sealed class ReadingTests
{
    private const string Heading = "区划代码,类别,姓名,手机号码,身份证号码,专职,AB角,聘任日期,免去日期";

    [Fact]
    public void A_cell_stands_where_its_address_says_whatever_size_the_sheet_claims()
    {
        foreach (var file in new[] { "wps-dimension-a1-shifts-columns.xlsx", "control-same-sheet-right-dimension.xlsx" })
        {
            var table = OfficerSheet.Uploaded(OfficerSheet.Bytes(file)).Sheets(new ReadingLimits(default)).Single();
            var row = table.Lines[1];
            (row.At(6)?.Text, row.At(7)?.Text, row.At(8)?.Text, row.At(9)?.Text).ShouldBe(
                ("喇叭、铜锣", null, "14000015921", "城关镇卫生院"),
                file
            );
        }
    }

    [Theory]
    [InlineData("dimension-xeh4-5rows.xlsx", 5)]
    [InlineData("dimension-xeh-301rows.xlsx", 300)]
    public void A_claimed_size_costs_nothing(string file, int rows)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        OfficerSheet.Read(file).Rows.Count.ShouldBeInRange(rows - 1, rows + 1);
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void Every_wrong_cell_of_the_sheet_is_named()
    {
        Wrong("five-wrong-dates.xlsx").ShouldBe(["H2", "H3", "H4", "H5", "H6"]);
        Wrong("mixed-errors.xlsx").ShouldContain("F5");
        OfficerSheet.Read("control-five-wrong-phones.xlsx").Rows.Count.ShouldBe(5);
    }

    [Fact]
    public void Rows_without_a_wrong_cell_are_kept_for_the_rules() => OfficerSheet.Read("mixed-errors.xlsx").Rows.ShouldNotBeEmpty();

    [Theory]
    [InlineData("builtin-format-31.xlsx")]
    [InlineData("builtin-format-57.xlsx")]
    [InlineData("control-31-declared.xlsx")]
    public void A_date_of_chinese_excel_is_a_date(string file) => Single(file).AppointedOn.ShouldBe(new DateOnly(2026, 3, 1));

    [Fact]
    public void All_built_in_formats_of_dates_are_known()
    {
        int[] dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
        var file = SheetXml.Workbook(
            SheetXml.Headings + string.Concat(dates.Select((_, i) => SheetXml.Row(i + 2, style: i + 1))),
            formats: dates
        );
        OfficerSheet.Read(file).Rows.ShouldAllBe(r => r.Values.AppointedOn == new DateOnly(2026, 3, 1));
    }

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", true)]
    [InlineData("[$-804]yyyy/m/d", true)]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("G/通用格式", false)]
    [InlineData("General", false)]
    [InlineData("0.00E+00", false)]
    [InlineData("#,##0\"元\"", false)]
    [InlineData("[Red]0.00", false)]
    [InlineData("0_ ", false)]
    [InlineData("\"day\"0", false)]
    public void A_format_code_shows_a_date_or_does_not(string code, bool date) => DateFormats.ShowsDate(code).ShouldBe(date);

    [Fact]
    public void A_workbook_may_count_its_days_from_1904()
    {
        var file = SheetXml.Workbook(SheetXml.Headings + SheetXml.Row(2, "44620", 1), formats: [14], workbook: "date1904=\"1\"");
        OfficerSheet.Read(file).Rows.Single().Values.AppointedOn.ShouldBe(new DateOnly(2026, 3, 1));
    }

    [Theory]
    [InlineData("2026-03-01 00:00:00")]
    [InlineData("2026-03-01T08:30:00+08:00")]
    [InlineData("2026/3/1 8:30")]
    [InlineData("2026—03—01")]
    [InlineData("２０２６年３月１日")]
    [InlineData("2026.3.1")]
    [InlineData("20260301")]
    public void A_date_is_read_as_people_and_other_systems_write_it(string date) =>
        Csv($"622925100101,灾害信息员,测试甲,14099990001,,否,,{date},").AppointedOn.ShouldBe(new DateOnly(2026, 3, 1));

    [Theory]
    [InlineData("三月")]
    [InlineData("2026-02-29")]
    [InlineData("08:30:00")]
    [InlineData("2026")]
    public void What_is_no_date_is_refused(string date) =>
        OfficerSheet.Read(Text($"622925100101,灾害信息员,测试甲,14099990001,,否,,{date},")).IsWrong.ShouldBeTrue();

    [Fact]
    public void An_error_value_is_refused_at_its_cell()
    {
        var error = OfficerSheet.Read("na-error-cell.xlsx").Errors.Single();
        (error.Error.Field, error.Error.Rule, error.Error.Args[0]).ShouldBe(("C2", RegisterErrors.CellIsError, "#N/A"));
    }

    [Theory]
    [InlineData("phone-u202d.xlsx")]
    [InlineData("phone-apostrophe.xlsx")]
    [InlineData("phone-fullwidth.xlsx")]
    [InlineData("phone-zero-width.xlsx")]
    [InlineData("phone-in-time-format.xlsx")]
    [InlineData("control-phone-in-date-format.xlsx")]
    public void A_phone_is_read_as_people_see_it(string file) => Single(file).Person().Phone.ShouldBe("14099990001");

    [Fact]
    public void An_identity_number_is_read_as_people_see_it()
    {
        PastedText.Digits(Single("id-fullwidth-x.xlsx").IdNumber!).ShouldBe("62292519850312017X");
        Csv("622925100101,灾害信息员,测试甲,,１１０１０５-19491231 ００２Ｘ,否,,2026-03-01,")
            .Person()
            .IdNumber.ShouldBe("11010519491231002X");
    }

    [Fact]
    public void A_number_that_lost_its_last_digits_is_refused_for_that()
    {
        var error = OfficerSheet.Read("id-typed-as-number.xlsx").Errors.Single().Error;
        (error.Field, error.Rule).ShouldBe(("E2", RegisterErrors.DigitsLost));
        OfficerSheet
            .Read(Text("622925100101,灾害信息员,测试甲,14099990001,6.22925E+17,否,,2026-03-01,"))
            .Errors.Single()
            .Error.Rule.ShouldBe(RegisterErrors.DigitsLost);
    }

    [Fact]
    public void The_heading_is_found_below_titles()
    {
        var sheet = OfficerSheet.Read("title-rows-above-heading.xlsx");
        (sheet.HeadingRow, sheet.Rows.Single().Number, sheet.Rows.Single().Values.Name).ShouldBe((3, 4, "测试甲"));
    }

    [Fact]
    public void Merged_cells_give_their_value_to_all_their_rows() =>
        OfficerSheet
            .Read("merged-place-cells.xlsx")
            .Rows.Select(r => r.Values.Division?.Value)
            .ShouldBe(Enumerable.Repeat("622925100101", 3));

    [Fact]
    public void A_total_and_the_lines_below_a_table_are_skipped_and_said()
    {
        var sheet = OfficerSheet.Read("total-row.xlsx");
        sheet.Rows.Single().Values.Name.ShouldBe("测试甲");
        sheet
            .Notes.Select(n => (n.Row, n.Kind, n.Key))
            .ShouldBe([(3, ImportOutcome.Skipped, "合计"), (4, ImportOutcome.Skipped, "填表人：测试")]);
    }

    [Fact]
    public void The_first_sheet_that_people_see_and_that_has_the_headings_is_read()
    {
        var sheet = OfficerSheet.Read("hidden-first-sheet.xlsx");
        (sheet.Index, sheet.Rows.Single().Values.Name).ShouldBe((1, "测试甲"));
    }

    [Fact]
    public void Cells_without_an_address_follow_each_other()
    {
        OfficerSheet
            .Read(SheetXml.Workbook(SheetXml.Headings + SheetXml.Row(2, style: 1), formats: [14]))
            .Rows.Single()
            .Values.Name.ShouldBe("测试甲");
        Wrong("cells-without-r.xlsx").ShouldBe(["F2", "H2"]); // this one also leaves blank cells out
    }

    [Theory]
    [InlineData("old-format.xls", "import.file-is-xls")]
    [InlineData("html-as-xls.xls", "import.file-is-page")]
    public void Another_format_is_named_with_the_way_out(string file, string code)
    {
        var refusal = Should.Throw<DomainException>(() => OfficerSheet.Read(file));
        refusal.Error.Code.ShouldBe(code);
        refusal.Error.Zh.ShouldContain(".xlsx");
    }

    [Fact]
    public void A_file_with_a_password_is_named()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        Should.Throw<DomainException>(() => OfficerSheet.Read(file)).Error.ShouldBe(RegisterErrors.FileProtected);
    }

    [Fact]
    public void A_file_that_is_no_sheet_is_refused_as_one()
    {
        Should
            .Throw<DomainException>(() => OfficerSheet.Read("a letter\nwith lines"u8.ToArray()))
            .Error.ShouldBe(RegisterErrors.NoHeadings);
        Should
            .Throw<DomainException>(() => OfficerSheet.Read("PK\u0003\u0004 no zip"u8.ToArray()))
            .Error.ShouldBe(RegisterErrors.FileUnreadable);
        Should
            .Throw<DomainException>(() => OfficerSheet.Read([0x89, 0x50, 0x4E, 0x47, 0, 0, 0]))
            .Error.ShouldBe(RegisterErrors.FileUnreadable);
    }

    [Fact]
    public void Rows_of_a_csv_may_be_short_or_long()
    {
        OfficerSheet.Read("ragged-short-row.csv").Rows.Single().Values.Name.ShouldBe("测试甲");
        OfficerSheet.Read("ragged-long-row.csv").Rows.Single().Values.DismissedOn.ShouldBeNull();
    }

    [Fact]
    public void A_column_the_sheet_lacks_is_not_there()
    {
        var sheet = OfficerSheet.Read("partial-columns-officers-without-ab.xlsx");
        (sheet.Has(nameof(OfficerRow.Slot)), sheet.Has(nameof(OfficerRow.Phone))).ShouldBe((false, true));
    }

    [Fact]
    public void Headings_are_known_in_the_ways_people_write_them_and_others_are_named()
    {
        var text =
            "区划 代码*,类别（必填）,姓名,手机号,身份证号,专职,聘任日期,备注栏\n622925100101,灾害信息员,甲,14099990001,,兼职,2026-03-01,x\n";
        var sheet = OfficerSheet.Read(Encoding.UTF8.GetBytes(text));
        sheet.Rows.Single().Values.FullTime.ShouldBe(false);
        sheet.IgnoredColumns.ShouldBe(["备注栏"]);
    }

    [Theory]
    [InlineData("✓", true)]
    [InlineData("☑", true)]
    [InlineData("√", true)]
    [InlineData("专职", true)]
    [InlineData("兼职", false)]
    [InlineData("✗", false)]
    [InlineData("Ｎ", false)]
    public void Yes_and_no_are_read_as_people_write_them(string text, bool yes) =>
        Csv($"622925100101,灾害信息员,测试甲,14099990001,,{text},,2026-03-01,").FullTime.ShouldBe(yes);

    [Fact]
    public void Text_that_begins_like_a_formula_is_text() =>
        OfficerSheet.Read("formula-injection.xlsx").Rows[0].Values.Name.ShouldBe("=cmd|'/C calc'!A0");

    [Fact]
    public void Length_counts_characters_and_not_code_units()
    {
        var rare = string.Concat(Enumerable.Repeat("𠮷", 50));
        Csv($"622925100101,灾害信息员,{rare},14099990001,,否,,2026-03-01,").Name.ShouldBe(rare);
    }

    private static byte[] Text(string row) => Encoding.UTF8.GetBytes($"{Heading}\n{row}\n");

    private static OfficerRow Csv(string row) => OfficerSheet.Read(Text(row)).Rows.Single().Values;

    private static OfficerRow Single(string file) => OfficerSheet.Read(file).Rows.Single().Values;

    private static IEnumerable<string> Wrong(string file) => OfficerSheet.Read(file).Errors.Select(e => e.Error.Field);
}
