using Reports.Domain.Catalogue;

namespace Reports.Domain.Templates;

/// <summary>
/// A work report without its figures: the text, and the positions of the figures. It contains no numbers of its own.
/// </summary>
public sealed record ReportTemplate(string Id, IReadOnlyList<TemplateLine> Lines)
{
    /// <summary>Reads a template and checks that, for every combination of its conditions, it fills the 92 slots once each, in
    /// order.</summary>
    public static ReportTemplate Read(string id, string text, FigureCatalogue catalogue)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => TemplateLine.Read(line, catalogue))
            .ToList();
        foreach (var claim in new[] { true, false })
        {
            var slots = lines.SelectMany(l => Slots(l.Parts, claim)).ToList();
            if (!slots.SequenceEqual(Enumerable.Range(1, catalogue.Slots.Count)))
            {
                var wrong = Enumerable.Range(0, slots.Count).FirstOrDefault(i => slots[i] != i + 1, slots.Count);
                throw new InvalidDataException(
                    $"Template {id} leaves the order of the slots at number {wrong + 1} (conditions {(claim ? "true" : "false")})."
                );
            }
        }

        return new ReportTemplate(id, lines);
    }

    private static IEnumerable<int> Slots(IReadOnlyList<TemplatePart> parts, bool claim) =>
        parts.SelectMany(part =>
            part switch
            {
                TemplatePart.FigureSlot { Number: { } number } => [number],
                TemplatePart.Choice choice => Slots(claim ? choice.Then : choice.Otherwise, claim),
                _ => Enumerable.Empty<int>(),
            }
        );
}

/// <summary>One paragraph of the report.</summary>
public sealed record TemplateLine(LineStyle Style, IReadOnlyList<TemplatePart> Parts)
{
    private static readonly (string Mark, LineStyle Style)[] Marks =
    [
        ("# ", LineStyle.Title),
        ("## ", LineStyle.Heading),
        ("> ", LineStyle.Signature),
    ];

    internal static TemplateLine Read(string line, FigureCatalogue catalogue)
    {
        var (mark, style) = Array.Find(Marks, m => line.StartsWith(m.Mark, StringComparison.Ordinal));
        return new TemplateLine(mark is null ? LineStyle.Body : style, new TemplateParser(catalogue).Read(line[(mark?.Length ?? 0)..]));
    }
}

/// <summary>The layout of a paragraph (GB/T 9704).</summary>
public enum LineStyle
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>标题 of the report.</summary>
    Title,

    /// <summary>层次标题.</summary>
    Heading,

    /// <summary>署名 and date.</summary>
    Signature,
}
