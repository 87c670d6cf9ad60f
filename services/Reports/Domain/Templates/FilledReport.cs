using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Domain.Templates;

/// <summary>A template with its figures in place, ready to be set.</summary>
public sealed record FilledReport(IReadOnlyList<FilledLine> Lines)
{
    /// <summary>Fills every slot from the figures' values; a slot without a value names the missing figure.</summary>
    public static FilledReport Fill(
        ReportTemplate template,
        IReadOnlyDictionary<string, FigureValue> figures,
        IReadOnlyDictionary<string, string> variables
    ) => new([.. template.Lines.Select(line => new FilledLine(line.Style, [.. Fill(line.Parts, figures, variables)]))]);

    private static IEnumerable<FilledRun> Fill(
        IReadOnlyList<TemplatePart> parts,
        IReadOnlyDictionary<string, FigureValue> figures,
        IReadOnlyDictionary<string, string> variables
    ) =>
        parts.SelectMany(part =>
            part switch
            {
                TemplatePart.Words words => [new FilledRun(words.Text, words.Lead, null, false)],
                TemplatePart.Variable variable => [new FilledRun(variables[variable.Name], false, null, false)],
                TemplatePart.FigureSlot slot => [Figure(slot, figures[slot.Figure.Id])],
                TemplatePart.Choice choice => Fill(
                    choice.When.Holds(figures[choice.When.Figure.Id]) ? choice.Then : choice.Otherwise,
                    figures,
                    variables
                ),
                _ => Enumerable.Empty<FilledRun>(),
            }
        );

    private static FilledRun Figure(TemplatePart.FigureSlot slot, FigureValue value)
    {
        if (slot.Part is { } key)
        {
            var part = value.Parts?.FirstOrDefault(p => p.Part == key);
            var said = key switch
            {
                "names" => value.Names is { Count: > 0 } names ? string.Join('、', names) : null,
                "lacking" => value is { Denominator: { } all, Numerator: { } some } ? $"{all - some:0}" : null,
                _ => part?.Text,
            };
            return new FilledRun(said ?? $"【缺：{part?.Name.Zh ?? slot.Figure.Zh}】", slot.Lead, slot.Figure.Id, said is null);
        }

        var text =
            value.IsGap ? null
            : slot.Number is { } number ? Rendering.Slot(value, new Slot(slot.Figure, slot.Figure.Placeholders.ToList().IndexOf(number)))
            : value.Text;
        return new FilledRun(text ?? $"【缺：{slot.Figure.Zh}】", slot.Lead, slot.Figure.Id, text is null);
    }
}

/// <summary>A paragraph and its runs.</summary>
public sealed record FilledLine(LineStyle Style, IReadOnlyList<FilledRun> Runs);

/// <summary>A run of text with one format; one that comes from a figure links to the figure's entry in the appendix.</summary>
public sealed record FilledRun(string Text, bool Lead, string? FigureId, bool Missing);
