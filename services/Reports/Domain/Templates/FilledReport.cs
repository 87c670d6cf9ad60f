using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Domain.Templates;

/// <summary>A template with its figures in place, ready to be set.</summary>
public sealed record FilledReport(IReadOnlyList<FilledLine> Lines)
{
    private const string Separators = "、《》";

    /// <summary>Fills every slot from the figures' values; a slot without a value names the missing figure.</summary>
    public static FilledReport Fill(
        ReportTemplate template,
        IReadOnlyDictionary<string, FigureValue> figures,
        IReadOnlyDictionary<string, string> variables
    ) => new([.. template.Lines.Select(line => new FilledLine(line.Style, [.. Fill(line.Parts, figures, variables)]))]);

    private static List<FilledRun> Fill(
        IReadOnlyList<TemplatePart> parts,
        IReadOnlyDictionary<string, FigureValue> figures,
        IReadOnlyDictionary<string, string> variables
    )
    {
        var runs = new List<FilledRun>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case TemplatePart.Words words:
                    runs.Add(new FilledRun(words.Text, words.Lead, null, false));
                    break;
                case TemplatePart.Variable variable:
                    runs.Add(new FilledRun(variables[variable.Name], false, null, false));
                    break;
                case TemplatePart.FigureSlot slot when IsBeyond(slot, figures[slot.Figure.Id]):
                    if (runs is [.., { FigureId: null, Text: var before }] && before.All(Separators.Contains))
                    {
                        runs.RemoveAt(runs.Count - 1);
                    }

                    break;
                case TemplatePart.FigureSlot slot:
                    runs.Add(Figure(slot, figures[slot.Figure.Id]));
                    break;
                case TemplatePart.Choice choice:
                    var text = choice.When.Holds(figures[choice.When.Figure.Id]) switch
                    {
                        true => choice.Then,
                        false => choice.Otherwise,
                        null => choice.Missing,
                    };
                    runs.AddRange(Fill(text, figures, variables));
                    break;
                default:
                    break;
            }
        }

        return runs;
    }

    // Three names in a list of four slots are not a missing name: the slot goes, with what separates it from the one before.
    private static bool IsBeyond(TemplatePart.FigureSlot slot, FigureValue value) =>
        slot is { Part: null, Number: { } number }
        && slot.Figure.Rendering is FigureRendering.Names or FigureRendering.Title or FigureRendering.IssuersAndTitle
        && slot.Figure.Placeholders.Count > 1
        && value.Names is { Count: > 0 }
        && Rendering.Slot(value, new Slot(slot.Figure, slot.Figure.Placeholders.ToList().IndexOf(number))) is null;

    private static FilledRun Figure(TemplatePart.FigureSlot slot, FigureValue value)
    {
        if (slot.Part is { } key)
        {
            var part = value.Parts?.FirstOrDefault(p => p.Part == key);
            var said = key switch
            {
                "names" => value.Names is { Count: > 0 } names ? Joined(names, Lacks(value)) : null,
                "parts" => value.IsGap
                    ? null
                    : string.Join('、', (value.Parts ?? []).Where(p => !p.IsGap).Select(p => $"{p.ShortName}{p.Text}{p.Unit}")),
                "lacking" => Lacks(value) is { } lacking ? $"{lacking:0}" : null,
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

    private static string Joined(IReadOnlyList<string> names, decimal? of) => string.Join('、', names) + (of > names.Count ? "等" : "");

    private static decimal? Lacks(FigureValue value) =>
        value is { Kind: FigureKind.Share, IsGap: false } ? value.Denominator - value.Numerator : null;
}

/// <summary>A paragraph and its runs.</summary>
public sealed record FilledLine(LineStyle Style, IReadOnlyList<FilledRun> Runs);

/// <summary>A run of text with one format; one that comes from a figure links to the figure's entry in the appendix.</summary>
public sealed record FilledRun(string Text, bool Lead, string? FigureId, bool Missing);
