using System.Diagnostics;
using Platform.Core;
using Platform.Registers;

namespace Registers.Tests;

/// <summary>What a file costs is bounded while it is read, whatever it claims.</summary>
public sealed class LimitsTests
{
    private static readonly string Chunk = new('a', 100_000);

    [Fact]
    public void A_row_far_down_is_refused_at_once()
    {
        var file = SheetXml.Workbook(SheetXml.Headings + SheetXml.Row(2_000_000_000));
        Refused(file, RegisterErrors.FileUnreadable, megabytes: 5);
    }

    [Fact]
    public void Rows_far_apart_cost_no_more_than_near_ones()
    {
        var file = SheetXml.Workbook(SheetXml.Headings + SheetXml.Row(1_048_576, style: 1), formats: [14]);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        OfficerSheet.Read(file).Rows.Single().Number.ShouldBe(1_048_576);
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(5_000_000);
    }

    [Theory]
    [InlineData("<row r=\"2\"><c t=\"inlineStr\"><is><t>", "</t></is></c></row>")] // a text
    [InlineData("<row r=\"2\"><c r=\"", "\"/></row>")] // an attribute
    public void A_cell_of_100_MB_is_refused_before_it_is_in_memory(string before, string after)
    {
        var file = SheetXml.Workbook(rows =>
        {
            rows.Write(SheetXml.Headings + before);
            for (var i = 0; i < 1_000; i++)
            {
                rows.Write(Chunk);
            }

            rows.Write(after);
        });
        file.Length.ShouldBeLessThan(200_000);
        Refused(file, RegisterErrors.FileTooCostly, megabytes: 40);
    }

    [Fact]
    public void A_cell_of_many_pieces_is_wrong_and_not_gathered()
    {
        var file = SheetXml.Workbook(rows =>
        {
            rows.Write(SheetXml.Headings + "<row r=\"2\"><c t=\"inlineStr\"><is>");
            for (var i = 0; i < 500; i++)
            {
                rows.Write($"<r><t>{Chunk}</t></r>");
            }

            rows.Write("</is></c></row>");
        });
        var error = OfficerSheet.Read(file).Errors.First(e => e.Error.Field == "A2").Error;
        error.Rule.ShouldBe(CoreErrors.Length);
    }

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused()
    {
        var file = SheetXml.Workbook(rows =>
        {
            rows.Write(SheetXml.Headings);
            for (var i = 0; i < 2_000_000; i++)
            {
                rows.Write("<row r=\"2\"><c r=\"A2\" s=\"0\"/><c r=\"B2\" s=\"0\"/><c r=\"C2\" s=\"0\"/><c r=\"D2\" s=\"0\"/></row>");
            }
        });
        Refused(file, RegisterErrors.FileTooCostly, megabytes: 1_000);
    }

    [Fact]
    public void Elements_without_end_are_refused()
    {
        Refused(SheetXml.Workbook(rows => Repeat(rows, 1_000_000, _ => "<a>")), RegisterErrors.FileUnreadable, megabytes: 20);
        Refused(SheetXml.Workbook(rows => Repeat(rows, 1_000_000, i => $"<a{i}/>")), RegisterErrors.FileUnreadable, megabytes: 20);
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Refused(
            SheetXml.Workbook("", after: "</worksheet><!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>"),
            RegisterErrors.FileUnreadable,
            megabytes: 5
        );

    [Fact]
    public void Reading_ends_when_the_caller_has_gone()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        var file = SheetXml.Workbook(SheetXml.Headings + string.Concat(Enumerable.Range(2, 2_000).Select(n => SheetXml.Row(n))));
        Should.Throw<OperationCanceledException>(() => OfficerSheet.Read(file, gone.Token));
    }

    [Fact]
    public void More_rows_than_one_import_takes_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(2, ReadingLimits.MaxRows + 1).Select(n => SheetXml.Row(n, style: 1)));
        var file = SheetXml.Workbook(SheetXml.Headings + rows, formats: [14]);
        Should.Throw<DomainException>(() => OfficerSheet.Read(file)).Error.ShouldBe(RegisterErrors.TooManyRows);
    }

    private static void Repeat(TextWriter rows, int times, Func<int, string> text)
    {
        for (var i = 0; i < times; i++)
        {
            rows.Write(text(i));
        }
    }

    private static void Refused(byte[] file, ErrorDefinition rule, int megabytes)
    {
        var (allocated, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        Should.Throw<DomainException>(() => OfficerSheet.Read(file)).Error.ShouldBe(rule);
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(megabytes * 1_000_000L);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
