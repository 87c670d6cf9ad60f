using ContingencyPlans.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;

namespace ContingencyPlans.Features.Documents.Word;

/// <summary>A plan as a Word file in the layout of official documents (GB/T 9704-2012): prose first, then the tables, then the closing
/// chapters.</summary>
/// <param name="issuer">The issuing authority.</param>
/// <param name="contacts">The holders of its posts on the day.</param>
internal sealed class PlanDocument(Plan plan, PlanContent content, string issuer, IReadOnlyList<ResolvedContact> contacts, DateOnly day)
{
    private static readonly string[] Closing = ["后期处置", "保障措施", "应急保障", "监督管理", "预案管理", "附则"];

    private int _chapters;

    public byte[] Write() => OfficialDocument.Write(_ => [.. PlanHead.Of(plan, issuer), .. Chapters(), .. Signature()]);

    private IEnumerable<OpenXmlElement> Chapters() =>
        [
            .. content.Sections.Where(s => !Closing.Contains(s.Heading)).SelectMany(Prose),
            .. Part("组织指挥体系", content.Commands, Commands),
            .. Part("岗位职责", content.Duties, d => [PlanTables.Duties(d)]),
            .. Part("响应分级与启动条件", content.Grades, g => [PlanTables.Grades(g)]),
            .. Part("响应行动", content.Actions, a => [PlanTables.Actions(a)]),
            .. Part("应急队伍", content.Teams, t => [PlanTables.Teams(t)]),
            .. Part("应急物资与装备", content.Resources, r => [PlanTables.Resources(r)]),
            .. Part("避险安置点", content.Shelters, s => [PlanTables.Shelters(s)]),
            .. Part("转移路线", content.Routes, r => [PlanTables.Routes(r)]),
            .. Part("应急通讯录", contacts, Contacts),
            .. content.Sections.Where(s => Closing.Contains(s.Heading)).SelectMany(Prose),
        ];

    private IEnumerable<OpenXmlElement> Prose(PlanSection section) =>
        [
            Heading(section.Heading),
            .. section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line),
        ];

    private IEnumerable<OpenXmlElement> Part<T>(
        string heading,
        IReadOnlyList<T> items,
        Func<IReadOnlyList<T>, IEnumerable<OpenXmlElement>> write
    ) => items.Count == 0 ? [] : [Heading(heading), .. write(items), OfficialText.Line(OfficialStyles.Cell, "")];

    private Paragraph Heading(string text) => MarkedText.Paragraph(OfficialStyles.Heading, $"{ChineseNumbers.Of(++_chapters)}、{text}");

    private static Paragraph Line(string text) =>
        MarkedText.Paragraph(text.StartsWith('（') ? OfficialStyles.SubHeading : OfficialStyles.Body, text);

    private static IEnumerable<OpenXmlElement> Commands(IReadOnlyList<PlanCommand> commands) =>
        commands.SelectMany(
            (c, i) =>
                new[]
                {
                    MarkedText.Paragraph(OfficialStyles.SubHeading, $"（{ChineseNumbers.Of(i + 1)}）{c.Name}"),
                    MarkedText.Paragraph(
                        OfficialStyles.Body,
                        $"负责人：{c.Head}。"
                            + $"{(c.Members is { Count: > 0 } members ? $"成员：{string.Join('、', members)}。" : "")}"
                            + $"{(c.Duty is { } duty ? $"职责：{duty}" : "")}"
                    ),
                }
        );

    private IEnumerable<OpenXmlElement> Contacts(IReadOnlyList<ResolvedContact> all) =>
        [
            OfficialText.Line(
                OfficialStyles.Body,
                $"以下人员为{ChineseNumbers.Of(day)}在岗人员，人员变动后以最新在岗情况为准"
                    + $"{(all.Any(c => c.State == ContactState.Unknown) ? "；注明“暂时无法查询”的，请与该单位核实" : "")}。"
            ),
            PlanTables.Contacts(all),
        ];

    // The signature is never alone on a page: the last lines before it move with it (7.3.5.4).
    private IEnumerable<OpenXmlElement> Signature()
    {
        if (content.Attachments.Count > 0)
        {
            yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body));
            foreach (var (attachment, i) in content.Attachments.Select((a, i) => (a, i)))
            {
                var number = content.Attachments.Count == 1 ? "" : $"{i + 1}. ";
                yield return new Paragraph(
                    OfficialText.WithNext(OfficialStyles.Body),
                    OfficialText.Words($"{(i == 0 ? "附件：" : "　　　")}{number}{attachment.Title}")
                );
            }
        }

        if (plan.IssuedOn is { } issued)
        {
            yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body));
            yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body));
            foreach (var line in OfficialText.Signature([issuer, ChineseNumbers.Of(issued)]))
            {
                yield return line;
            }
        }
    }
}
