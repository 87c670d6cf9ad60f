using Reports.Domain.Catalogue;

namespace Reports.Domain.Templates;

/// <summary>
/// A work report without its figures: the text, and the positions of the figures. It contains no numbers of its own.
/// </summary>
public sealed record ReportTemplate(string Id, IReadOnlyList<TemplateLine> Lines)
{
    private static readonly Func<TemplatePart.Choice, IReadOnlyList<TemplatePart>>[] Outcomes =
    [
        choice => choice.Then,
        choice => choice.Otherwise,
        choice => choice.Missing,
    ];

    /// <summary>Reads a template and checks its slots whatever its conditions say.</summary>
    /// <param name="whole">It fills the 92 slots of the work report, once each, in order; else none of them.</param>
    public static ReportTemplate Read(string id, string text, FigureCatalogue catalogue, bool whole = true)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => TemplateLine.Read(line, catalogue))
            .ToList();
        foreach (var outcome in Outcomes)
        {
            var slots = lines.SelectMany(l => Slots(l.Parts, outcome)).ToList();
            var expected = Enumerable.Range(1, whole ? catalogue.Slots.Count : 0);
            if (!slots.SequenceEqual(expected))
            {
                var wrong = Enumerable.Range(0, slots.Count).FirstOrDefault(i => slots[i] != i + 1, slots.Count);
                string[] say = ["true", "false", "without a value"];
                throw new InvalidDataException(
                    $"Template {id} leaves the order of the slots at number {wrong + 1} "
                        + $"(conditions {say[Array.IndexOf(Outcomes, outcome)]})."
                );
            }
        }

        return new ReportTemplate(id, lines);
    }

    private static IEnumerable<int> Slots(
        IReadOnlyList<TemplatePart> parts,
        Func<TemplatePart.Choice, IReadOnlyList<TemplatePart>> outcome
    ) =>
        parts.SelectMany(part =>
            part switch
            {
                TemplatePart.FigureSlot { Number: { } number } => [number],
                TemplatePart.Choice choice => Slots(outcome(choice), outcome),
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
