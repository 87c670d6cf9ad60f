using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Templates;

namespace Reports.Tests;

public sealed class TemplateTests
{
    internal static readonly ReportTemplate WorkReport = ReportTemplate.Read(
        "work-report", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "work-report.zh.txt")), CatalogueTests.Catalogue);

    [Fact]
    public void The_work_report_has_four_numbered_parts_and_fills_all_slots_in_order() =>
        WorkReport.Lines.Where(l => l.Style == LineStyle.Heading).Count().ShouldBe(4);

    [Theory]
    [InlineData(2, "工作人员都在2名以上")]
    [InlineData(0, "最少的为0名")]
    public void So_many_or_more_is_only_written_if_every_office_has_them(int minimum, string words) =>
        Text(Fill(("N10", Number("N10", minimum)))).ShouldContain(words);

    [Theory]
    [InlineData("100", true)]
    [InlineData("99.97", false)]
    public void Complete_is_only_written_at_a_hundred_in_a_hundred(string share, bool complete) =>
        Text(Fill(("I-16", Number("I-16", decimal.Parse(share))))).Contains("四级体系建设全面完成", StringComparison.Ordinal).ShouldBe(complete);

    [Theory]
    [InlineData(-5, true)]
    [InlineData(50, false)]
    public void All_four_fell_is_only_written_if_the_least_change_is_a_fall(int change, bool fell) =>
        Text(Fill(("N30", Number("N30", change)))).Contains("四项指标全面下降", StringComparison.Ordinal).ShouldBe(fell);

    [Fact]
    public void Often_is_written_from_three_meetings_on()
    {
        Text(Fill(("I-04", Number("I-04", 3)))).ShouldContain("多次召开专题会议");
        Text(Fill(("I-04", Number("I-04", 2)))).ShouldContain("共2次");
    }

    [Fact]
    public void A_report_without_data_claims_nothing_and_names_every_gap()
    {
        var report = Fill();
        Text(report).ShouldNotContain("全面完成");
        report.Lines.SelectMany(l => l.Runs).Where(r => r.FigureId is not null).ShouldAllBe(r => r.Missing);
        Text(report).ShouldContain("【缺：乡镇（街道）数】");
    }

    [Theory]
    [InlineData("{{18 N02}}", "another figure")]
    [InlineData("{?N10>=1}x", "not closed")]
    [InlineData("{?N10~1}x{:}y{/}", "not a condition")]
    [InlineData("x{/}", "without a choice")]
    [InlineData("**x", "not closed")]
    [InlineData("{{1 T01}}", "number 2")]
    public void A_template_with_a_fault_does_not_start(string line, string fault) =>
        Should.Throw<InvalidDataException>(() => ReportTemplate.Read("t", line, CatalogueTests.Catalogue)).Message.ShouldContain(fault);

    internal static FilledReport Fill(params (string Id, FigureValue Value)[] known)
    {
        var catalogue = CatalogueTests.Catalogue;
        var nothing = new FigureEvaluation(catalogue);
        var period = Period.Parse("2026");
        var values = catalogue.Figures.ToDictionary(f => f.Id, f => nothing.Of(f, new Evidence("试验市", period, [], [], [])) switch
        {
            { IsGap: false } v => v with { Status = FigureStatus.Gap, Gap = Gap.NoPilot },
            var v => v,
        });
        foreach (var (id, value) in known)
        {
            values[id] = value;
        }

        return FilledReport.Fill(WorkReport, values, new Dictionary<string, string> { ["place"] = "试验市", ["period"] = "2026年", ["issuer"] = "试验市应急管理局", ["today"] = "2026年11月24日" });
    }

    internal static FigureValue Number(string id, decimal number) => new(id, new("", ""), "", FigureKind.Stock, FigureStatus.Value)
    {
        Number = number,
        Text = Rendering.Number(number, CatalogueTests.Catalogue[id].Rendering),
    };

    private static string Text(FilledReport report) => string.Concat(report.Lines.SelectMany(l => l.Runs).Select(r => r.Text));
}
