using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Documents;

/// <summary>The paragraph styles of official documents and their appendices.</summary>
public static class OfficialStyles
{
    /// <summary>Ids of the styles.</summary>
    public const string Body = "Body",
        Title = "OfficialTitle",
        Heading = "OfficialHeading",
        SubHeading = "OfficialSubHeading",
        Issuer = "OfficialIssuer",
        Number = "OfficialNumber",
        Signature = "OfficialSignature",
        Mark = "AppendixMark",
        Cell = "AppendixCell";

    /// <summary>All styles of an official document.</summary>
    public static Styles All() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        OfficialFonts.Of(OfficialFonts.Body),
                        Size(OfficialSizes.Body),
                        new Languages { Val = "en-US", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Line(OfficialSizes.LinePitch)))
            ),
            Style(
                Body,
                "正文",
                OfficialFonts.Body,
                OfficialSizes.Body,
                new WidowControl { Val = false },
                Line(OfficialSizes.LinePitch),
                new Indentation { FirstLine = Twips(2), FirstLineChars = 200 },
                new Justification { Val = JustificationValues.Both }
            ),
            Style(
                Title,
                "公文标题",
                OfficialFonts.Title,
                OfficialSizes.Title,
                new KeepNext(),
                new SnapToGrid { Val = false },
                Line(720),
                new Justification { Val = JustificationValues.Center }
            ),
            Style(
                Heading,
                "一级标题",
                OfficialFonts.Heading,
                OfficialSizes.Body,
                new KeepNext(),
                Line(OfficialSizes.LinePitch),
                new Indentation { FirstLine = Twips(2), FirstLineChars = 200 },
                new OutlineLevel { Val = 0 }
            ),
            Style(
                SubHeading,
                "二级标题",
                OfficialFonts.SubHeading,
                OfficialSizes.Body,
                new KeepNext(),
                Line(OfficialSizes.LinePitch),
                new Indentation { FirstLine = Twips(2), FirstLineChars = 200 },
                new OutlineLevel { Val = 1 }
            ),
            Style(
                Issuer,
                "发文机关标志",
                OfficialFonts.Title,
                OfficialSizes.Issuer,
                new KeepNext(),
                new SnapToGrid { Val = false },
                Line(1000),
                new Justification { Val = JustificationValues.Center }
            ),
            Style(
                Number,
                "发文字号",
                OfficialFonts.Body,
                OfficialSizes.Body,
                new KeepNext(),
                Line(OfficialSizes.LinePitch),
                new Justification { Val = JustificationValues.Center }
            ),
            Style(
                Signature,
                "署名和日期",
                OfficialFonts.Body,
                OfficialSizes.Body,
                new KeepNext(),
                Line(OfficialSizes.LinePitch),
                new Justification { Val = JustificationValues.Right }
            ),
            Style(Mark, "附件", OfficialFonts.Heading, OfficialSizes.Body, new KeepNext(), Line(OfficialSizes.LinePitch)),
            Style(
                Cell,
                "附件表格",
                OfficialFonts.Body,
                OfficialSizes.Small,
                new SnapToGrid { Val = false },
                new SpacingBetweenLines { Line = "300", LineRule = LineSpacingRuleValues.Exact },
                new Justification { Val = JustificationValues.Left }
            )
        );

    /// <summary>A font size in half-points.</summary>
    public static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };

    /// <summary>The width of so many characters of the body, in twentieths of a point.</summary>
    public static string Twips(double characters) => $"{Math.Round(characters * OfficialSizes.Character)}";

    private static SpacingBetweenLines Line(int twips) =>
        new()
        {
            Before = "0",
            After = "0",
            Line = $"{twips}",
            LineRule = LineSpacingRuleValues.Exact,
        };

    private static Style Style(string id, string name, string face, int size, params OpenXmlElement[] paragraph) =>
        new(
            new StyleName { Val = name },
            new PrimaryStyle(),
            new StyleParagraphProperties(paragraph),
            new StyleRunProperties(
                OfficialFonts.Of(face),
                new Spacing { Val = size == OfficialSizes.Body ? OfficialSizes.CharacterSpacing : 0 },
                Size(size)
            )
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
            Default = id == Body,
        };
}
