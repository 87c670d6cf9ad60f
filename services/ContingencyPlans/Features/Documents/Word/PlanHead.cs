using ContingencyPlans.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;

namespace ContingencyPlans.Features.Documents.Word;

/// <summary>版头 and title: an issued plan has its issuer in red, its number and the red rule; one that was not says that it is a
/// draft.</summary>
internal static class PlanHead
{
    private const string Red = "FF0000";

    public static IEnumerable<OpenXmlElement> Of(Plan plan, string issuer)
    {
        if (plan.Number is { } number)
        {
            yield return new Paragraph(OfficialText.Style(OfficialStyles.Issuer), OfficialText.Words(issuer, Fitting(issuer)));
            yield return OfficialText.Line(OfficialStyles.Number, "");
            yield return new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.Number }, new KeepNext(), Rule()),
                OfficialText.Words(number)
            );
            yield return OfficialText.Blank();
        }

        yield return MarkedText.Paragraph(OfficialStyles.Title, plan.Title);
        if (plan.Edition > 1)
        {
            yield return OfficialText.Line(OfficialStyles.Number, $"（第{ChineseNumbers.Of(plan.Edition)}版）");
        }

        if (plan.IssuedOn is null)
        {
            yield return OfficialText.Line(OfficialStyles.Number, "（草稿，尚未印发）");
        }

        yield return OfficialText.Blank();
    }

    // Red, and as large as fits one line of the type area.
    private static RunProperties Fitting(string issuer)
    {
        var size = Math.Min(OfficialSizes.Issuer, OfficialSizes.TextWidth / 10 / Math.Max(issuer.Length, 1));
        return new(new Color { Val = Red }, OfficialStyles.Size(size));
    }

    private static ParagraphBorders Rule() =>
        new(
            new BottomBorder
            {
                Val = BorderValues.Single,
                Color = Red,
                Size = 12,
                Space = 12,
            }
        );
}
