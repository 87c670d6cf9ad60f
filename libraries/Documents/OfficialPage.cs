using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Documents;

/// <summary>Paper, margins and page numbers: "— 1 —", on the outer side of each page.</summary>
public static class OfficialPage
{
    private const string Odd = "rFooterOdd",
        Even = "rFooterEven";

    /// <summary>Adds page setup and footer with page numbers to the document.</summary>
    public static void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<FooterPart>(Odd).Footer = Footer(JustificationValues.Right);
        main.AddNewPart<FooterPart>(Even).Footer = Footer(JustificationValues.Left);
        main.AddNewPart<DocumentSettingsPart>("rSettings").Settings = new Settings(
            new DefaultTabStop { Val = 640 },
            new EvenAndOddHeaders(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );
    }

    /// <summary>The section properties: A4 with the margins of GB/T 9704-2012.</summary>
    public static SectionProperties Section() =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = Odd },
            new FooterReference { Type = HeaderFooterValues.Even, Id = Even },
            new PageSize { Width = OfficialSizes.PageWidth, Height = OfficialSizes.PageHeight },
            new PageMargin
            {
                Top = OfficialSizes.Top,
                Bottom = OfficialSizes.Bottom,
                Left = OfficialSizes.Left,
                Right = OfficialSizes.Right,
                Header = 851,
                Footer = OfficialSizes.Footer,
                Gutter = 0,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = OfficialSizes.LinePitch }
        );

    private static Footer Footer(JustificationValues side) =>
        new(
            new Paragraph(
                new ParagraphProperties(
                    new SpacingBetweenLines { Line = "320", LineRule = LineSpacingRuleValues.Exact },
                    side == JustificationValues.Right ? new Indentation { Right = "280" } : new Indentation { Left = "280" },
                    new Justification { Val = side }
                ),
                Piece(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
                Piece(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                Piece(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
                Piece(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                Piece(new Text("1")),
                Piece(new FieldChar { FieldCharType = FieldCharValues.End }),
                Piece(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })
            )
        );

    private static Run Piece(OpenXmlElement content) =>
        new(
            new RunProperties(
                new RunFonts
                {
                    Ascii = OfficialFonts.Song,
                    HighAnsi = OfficialFonts.Song,
                    EastAsia = OfficialFonts.Song,
                },
                new Spacing { Val = 0 },
                OfficialStyles.Size(OfficialSizes.PageNumber)
            ),
            content
        );
}
