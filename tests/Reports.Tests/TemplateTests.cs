using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Templates;

namespace Reports.Tests;

public sealed class TemplateTests
{
    internal static readonly ReportTemplate WorkReport = ReportTemplate.Read(
        "work-report",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "work-report.zh.txt")),
        CatalogueTests.Catalogue
    );

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
        Text(Fill(("I-16", Number("I-16", decimal.Parse(share)))))
            .Contains("四级体系建设全面完成", StringComparison.Ordinal)
            .ShouldBe(complete);

    [Theory]
    [InlineData(-5, true)]
    [InlineData(50, false)]
    public void All_four_fell_is_only_written_if_the_least_change_is_a_fall(int change, bool fell) =>
        Text(Fill(("N30", Number("N30", change)))).Contains("四项指标全面下降", StringComparison.Ordinal).ShouldBe(fell);

    [Theory]
    [InlineData(100, "月底完成换牌。")]
    [InlineData(99, "换牌陆续推进，最近一批于6月完成。")]
    public void The_renaming_is_reported_as_done_only_when_it_is(int share, string words) =>
        Text(Fill(("I-01", Number("I-01", share)), ("D05", Number("D05", 0) with { Text = "6" }))).ShouldContain(words);

    [Fact]
    public void What_is_lacking_is_written_by_name() =>
        Text(
                Fill(
                    (
                        "I-16",
                        Number("I-16", 97) with
                        {
                            Names = ["乡镇中队缺1个", "村级救援队缺2个"],
                            Parts = [Tier("乡镇中队", 97), Tier("村级救援队", 99)],
                        }
                    )
                )
            )
            .ShouldContain("四级体系尚未全面完成，各级覆盖率为乡镇中队97%、村级救援队99%，其中乡镇中队缺1个、村级救援队缺2个。");

    [Fact]
    public void The_report_says_that_every_team_drilled_only_at_100_percent_and_otherwise_names_the_others()
    {
        Text(Fill(("I-05", Number("I-05", 100)))).ShouldContain("乡、村救援队每队至少演练一次，");
        var most = Number("I-05", 99.9m) with { Kind = FigureKind.Share, Numerator = 999, Denominator = 1000, Names = ["前石村救援队"] };
        Text(Fill(("I-05", most)))
            .ShouldSatisfyAllConditions(
                t => t.ShouldContain("演练覆盖率为99.9%，尚有1支未开展（前石村救援队）"),
                t => t.ShouldNotContain("至少演练一次")
            );
        Text(Fill()).ShouldContain("演练覆盖率为【缺：救援队年度演练覆盖率】%，本期");
    }

    [Fact]
    public void Authorities_are_called_as_the_place_calls_them()
    {
        Text(Fill()).ShouldContain("市委书记");
        Text(Fill("临夏回族自治州", Platform.Core.DivisionLevel.City))
            .ShouldSatisfyAllConditions(
                t => t.ShouldContain("州委书记"),
                t => t.ShouldContain("和州委、州政府领导下"),
                t => t.ShouldContain("州对县目标管理责任书"),
                t => t.ShouldContain("举办州级培训"),
                t => t.ShouldNotContain("市委"),
                t => t.ShouldNotContain("市政府")
            );
    }

    [Theory]
    [InlineData(Platform.Core.DivisionLevel.City, "武威市", "市委", "市政府", "县")]
    [InlineData(Platform.Core.DivisionLevel.City, "临夏回族自治州", "州委", "州政府", "县")]
    [InlineData(Platform.Core.DivisionLevel.City, "锡林郭勒盟", "盟委", "盟行署", "旗县")]
    [InlineData(Platform.Core.DivisionLevel.City, "大兴安岭地区", "地委", "行署", "县")]
    [InlineData(Platform.Core.DivisionLevel.County, "临夏县", "县委", "县政府", "乡")]
    [InlineData(Platform.Core.DivisionLevel.County, "临夏市", "市委", "市政府", "乡")]
    [InlineData(Platform.Core.DivisionLevel.County, "城关区", "区委", "区政府", "乡")]
    [InlineData(Platform.Core.DivisionLevel.County, "积石山保安族东乡族撒拉族自治县", "县委", "县政府", "乡")]
    [InlineData(Platform.Core.DivisionLevel.Township, "土桥镇", "镇党委", "镇政府", "村")]
    public void An_authority_follows_from_level_and_name(
        Platform.Core.DivisionLevel level,
        string name,
        string committee,
        string government,
        string below
    )
    {
        var authority = Platform.Core.Places.AuthorityNames.Of(level, name);
        (authority.Committee, authority.Government, authority.Below).ShouldBe((committee, government, below));
    }

    [Fact]
    public void Often_is_written_from_three_meetings_on()
    {
        Text(Fill(("I-04", Number("I-04", 3)))).ShouldContain("多次召开专题会议");
        Text(Fill(("I-04", Number("I-04", 2)))).ShouldContain("共2次");
    }

    [Fact]
    public void A_gap_chooses_neither_branch_and_claims_nothing()
    {
        var text = Text(Fill());
        foreach (
            var claim in new[]
            {
                "仍有机构",
                "都在",
                "陆续推进",
                "完成换牌",
                "全面完成",
                "齐备，",
                "齐备。",
                "投入使用",
                "全面下降",
                "全部签订",
                "全部衔接",
                "多次",
                "正在筹建",
                "书记带队",
                "派工作组",
                "赢得了时间",
                "不够顺畅",
            }
        )
        {
            text.ShouldNotContain(claim);
        }

        text.ShouldContain("工作人员最少数为【缺：应急管理机构最少工作人员数】名");
        text.ShouldContain("四级救援队伍齐备的月份为【缺：试点县四级队伍组建月份】");
    }

    [Fact]
    public void A_choice_without_a_third_text_names_the_gap()
    {
        var template = ReportTemplate.Read("t.county", "甲{?N10>=1}足{:}缺{/}乙", CatalogueTests.Catalogue, whole: false);
        string Filled(FigureValue value) =>
            Text(FilledReport.Fill(template, new Dictionary<string, FigureValue> { ["N10"] = value }, new Dictionary<string, string>()));
        Filled(Number("N10", 1)).ShouldBe("甲足乙");
        Filled(Number("N10", 0)).ShouldBe("甲缺乙");
        Filled(Number("N10", 0) with { Status = FigureStatus.Gap, Number = null, Gap = Gap.NoPilot })
            .ShouldBe("甲【缺：应急管理机构最少工作人员数】乙");
    }

    [Fact]
    public void Fewer_names_than_slots_are_no_gap()
    {
        FigureValue Named(string id, params string[] names) =>
            new(id, new("", ""), "", FigureKind.Text, FigureStatus.Value) { Names = names, Text = string.Join('、', names) };
        var text = Text(
            Fill(("T09", Named("T09", "甲意见", "乙方案")), ("T11", Named("T11", "蓝天救援队", "曙光救援队")), ("I-15", Number("I-15", 2)))
        );
        text.ShouldContain("印发《甲意见》《乙方案》等文件");
        text.ShouldContain("签订救援合作协议的有蓝天救援队、曙光救援队，现行有效协议2份");
    }

    [Theory]
    [InlineData(Platform.Core.DivisionLevel.County, "县（市）", "临夏县", "临夏市", "东乡族自治县")]
    [InlineData(Platform.Core.DivisionLevel.County, "区", "东城区", "西城区")]
    [InlineData(Platform.Core.DivisionLevel.County, "县（区）", "凉州区", "民勤县")]
    [InlineData(Platform.Core.DivisionLevel.County, "镇（街道）")]
    [InlineData(Platform.Core.DivisionLevel.Township, "乡（镇、街道）", "甲乡", "乙镇", "丙街道")]
    public void The_places_below_are_called_by_what_they_are(Platform.Core.DivisionLevel level, string words, params string[] names) =>
        Platform.Core.Places.PlaceWords.Together(level, names).ShouldBe(words);

    [Fact]
    public void A_municipality_is_called_by_its_own_name()
    {
        Platform.Core.Places.PlaceWords.InDocuments(Platform.Core.DivisionLevel.City, "市辖区", "北京市").ShouldBe("北京市");
        Platform.Core.Places.PlaceWords.InDocuments(Platform.Core.DivisionLevel.City, "武威市", "甘肃省").ShouldBe("武威市");
        Platform.Core.Places.PlaceWords.IsStandIn(Platform.Core.DivisionLevel.County, "东莞市", "东莞市").ShouldBeTrue();
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

    internal static FilledReport Fill(params (string Id, FigureValue Value)[] known) =>
        Fill("试验市", Platform.Core.DivisionLevel.City, known);

    private static FilledReport Fill(string place, Platform.Core.DivisionLevel level, params (string Id, FigureValue Value)[] known)
    {
        var catalogue = CatalogueTests.Catalogue;
        var nothing = new FigureEvaluation(catalogue);
        var period = Period.Parse("2026");
        var values = catalogue.Figures.ToDictionary(
            f => f.Id,
            f =>
                nothing.Of(f, new Evidence("试验市", period, [], [], [])) switch
                {
                    { IsGap: false } v => v with { Status = FigureStatus.Gap, Gap = Gap.NoPilot },
                    var v => v,
                }
        );
        foreach (var (id, value) in known)
        {
            values[id] = value;
        }

        return FilledReport.Fill(
            WorkReport,
            values,
            new Dictionary<string, string>
            {
                ["place"] = "试验市",
                ["period"] = "2026年",
                ["issuer"] = "试验市应急管理局",
                ["today"] = "2026年11月24日",
            }
                .Concat(Features.WorkReports.WorkReportWriter.Authorities(Platform.Core.Places.AuthorityNames.Of(level, place), place))
                .ToDictionary()
        );
    }

    internal static FigureValue Number(string id, decimal number) =>
        new(id, new("", ""), "", FigureKind.Stock, FigureStatus.Value)
        {
            Number = number,
            Text = Rendering.Number(number, CatalogueTests.Catalogue[id].Rendering),
        };

    private static FigureValue Tier(string name, decimal share) =>
        new("I-16", new($"四级体系完成率·{name}", ""), "%", FigureKind.Share, FigureStatus.Value) { Number = share, Text = $"{share}" };

    private static string Text(FilledReport report) => string.Concat(report.Lines.SelectMany(l => l.Runs).Select(r => r.Text));
}
