using ContingencyPlans.Data.Seed;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Documents;
using ContingencyPlans.Features.Documents.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Core;
using Platform.Documents;

namespace ContingencyPlans.Tests;

public sealed class PlanDocumentTests
{
    private static readonly DivisionCode Township = DivisionCode.Parse("622921100");

    [Fact]
    public void An_issued_plan_has_its_head_numbered_chapters_tables_and_signature()
    {
        var file = Write(issued: true);
        if (Environment.GetEnvironmentVariable("PLAN_DOCUMENT") is { } path)
        {
            File.WriteAllBytes(path, file); // to look at
        }

        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(word, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
        var body = word.MainDocumentPart!.Document!.Body!;
        Texts(body, OfficialStyles.Issuer).ShouldBe(["莲花镇人民政府"]);
        Texts(body, OfficialStyles.Number).ShouldContain("应急〔2026〕1号");
        Texts(body, OfficialStyles.Title).ShouldBe(["莲花镇突发事件总体应急预案"]);
        var headings = Texts(body, OfficialStyles.Heading);
        headings
            .Select(h => h[..h.IndexOf('、', StringComparison.Ordinal)])
            .ShouldBe(Enumerable.Range(1, headings.Count).Select(ChineseNumbers.Of));
        headings[^1].ShouldEndWith("预案管理");
        Texts(body, OfficialStyles.Signature).ShouldBe(["莲花镇人民政府", "2026年1月9日"]);
        body.Descendants<TableHeader>().Count().ShouldBe(body.Elements<Table>().Count());
        body.InnerText.ShouldContain("24小时降雨量 ≥ 50 毫米", Case.Sensitive);
    }

    [Fact]
    public void Open_placeholders_are_marked_and_contacts_of_unreachable_services_are_unknown()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Write(issued: false)), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        Texts(body, OfficialStyles.Number).ShouldBe(["（草稿，尚未印发）"]);
        Texts(body, OfficialStyles.Signature).ShouldBeEmpty();
        body.Descendants<Run>().Where(r => r.InnerText.StartsWith('〔')).ShouldAllBe(r => r.RunProperties!.Shading != null);
        body.Descendants<Run>().ShouldContain(r => r.InnerText == "〔待填：常住人口〕");
        body.InnerText.ShouldContain("（暂时无法查询）");
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(19, "十九")]
    [InlineData(20, "二十")]
    [InlineData(35, "三十五")]
    public void Chapters_are_counted_in_chinese(int number, string said) => ChineseNumbers.Of(number).ShouldBe(said);

    [Theory]
    [InlineData(45, "45分钟")]
    [InlineData(90, "1.5小时")]
    [InlineData(4320, "3天")]
    public void Time_limits_are_written_in_plain_language(int minutes, string said) => ChineseNumbers.Within(minutes).ShouldBe(said);

    private static byte[] Write(bool issued)
    {
        var values = new LocalValues(Township) { Shelters = [new("莲花中学操场", new(103.21, 35.6), 800, "莲花镇街道12号")] };
        foreach (
            var (key, value) in new[]
            {
                ("place", "莲花镇"),
                ("county", "临夏县"),
                ("head-post", "乡镇长"),
                ("director-post", "应急管理所所长"),
                ("head", "张华"),
                ("head-phone", "13912345678"),
                ("director", "马英"),
                ("director-phone", "13812345678"),
                ("institution", "莲花镇应急管理所"),
                ("officer", "何建国"),
                ("officer-phone", "13712345678"),
                ("team", "莲花镇应急（消防）救援中队"),
                ("store", "镇政府一楼库房"),
                ("duty-phone", "0930-3221119"),
                ("warning-means", "村村响广播、手机短信、铜锣"),
                ("hazard-spots", "阳山沟滑坡、大沟山洪"),
                ("households", "4120"),
                ("vulnerable", "386"),
                ("shelters", "莲花中学操场（可容纳800人）"),
                ("routes", "阳山沟—镇街道—莲花中学"),
            }
        )
        {
            values.Set(key, value);
        }

        values.Teams[Township] = new(Guid.NewGuid(), Township, "莲花镇应急（消防）救援中队", null);
        var template = BuiltInTemplates.All.Single(t => t.Key == "township-overall");
        var filled = FilledTemplate.Of(template, values, [.. Township.Prefixes().Reverse()]);
        var content = filled.Content with
        {
            Grades =
            [
                filled.Content.Grades[0] with
                {
                    Conditions = [new("rain-24h", Comparison.AtLeast, 50, null), .. filled.Content.Grades[0].Conditions],
                },
                .. filled.Content.Grades.Skip(1),
            ],
        };
        var (plan, _) = Plan.Draft(
            Township,
            DivisionLevel.Township,
            new(template.Kind, Platform.Core.Events.PlanLevel.Township, filled.Title, [], null),
            content.Checked()
        );
        if (issued)
        {
            plan.StartReview(Plans.Acted(1, 5));
            plan.AnswerOpinion(
                plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Plans.Acted(1, 6)),
                "感谢",
                true,
                Plans.Acted(1, 7)
            );
            plan.Approve(Plans.Rules, Plans.Acted(1, 8), "人口数待普查");
            Plans.BringIntoForce(plan);
        }

        var contacts = content
            .Contacts.Select(
                (c, i) =>
                    new ResolvedContact(
                        c,
                        c.Division == Township ? "莲花镇" : "临夏县",
                        c.Post ?? "灾害信息员",
                        i == 0 ? ContactState.Held : ContactState.Unknown,
                        i == 0 ? "张华" : null,
                        i == 0 ? "13912345678" : null
                    )
            )
            .ToList();
        return new PlanDocument(plan, content, PlanIssuer.Of(plan, "莲花镇"), contacts, new(2026, 11, 24)).Write();
    }

    private static List<string> Texts(Body body, string style) =>
        [
            .. body.Elements<Paragraph>()
                .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
                .Select(p => p.InnerText)
                .Where(t => t.Length > 0),
        ];
}
