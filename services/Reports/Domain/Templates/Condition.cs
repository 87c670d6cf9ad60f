using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Domain.Templates;

/// <summary>
/// A condition of a sentence, tested on the exact value: <c>N10&gt;=1</c>, <c>I-16=100</c>, <c>N30&lt;0</c>, <c>I-03.pilot&gt;=1</c>; or
/// <c>D04</c>: there is a value.
/// </summary>
/// <param name="Part">Only this part of the figure; null: the figure itself.</param>
/// <param name="Comparison">Null: there is a value.</param>
public sealed partial record Condition(Figure Figure, string? Part, string? Comparison, decimal Bound)
{
    /// <summary>Reads a condition; throws <see cref="InvalidDataException"/> if it is malformed or names an unknown figure.</summary>
    public static Condition Parse(string text, FigureCatalogue catalogue)
    {
        var match = Claim().Match(text);
        return match.Success
            ? new Condition(
                catalogue[match.Groups["id"].Value],
                match.Groups["part"] is { Success: true } part ? part.Value : null,
                match.Groups["comparison"] is { Success: true } comparison ? comparison.Value : null,
                match.Groups["bound"] is { Success: true } bound ? decimal.Parse(bound.ValueSpan, CultureInfo.InvariantCulture) : 0
            )
            : throw new InvalidDataException($"'{text}' is not a condition: expected a figure, or a figure, >=, < or =, and a number.");
    }

    /// <summary>Whether the value fulfils the condition; null if there is none, because a gap says neither yes nor no.</summary>
    public bool? Holds(FigureValue figure)
    {
        var value = Part is null ? figure : figure.Parts?.FirstOrDefault(p => p.Part == Part);
        if (value is null || value.IsGap)
        {
            return null;
        }

        return (Comparison, value.Number) switch
        {
            (null, _) => true,
            (_, null) => null,
            (">=", { } number) => number >= Bound,
            ("<", { } number) => number < Bound,
            (_, { } number) => number == Bound,
        };
    }

    [GeneratedRegex(@"^(?<id>[A-Z]-?\d\d)(\.(?<part>[a-z-]+))?((?<comparison>>=|<|=)(?<bound>-?\d+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();
}
