using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Domain.Templates;

/// <summary>A condition of a sentence, tested on the exact value: <c>N10&gt;=1</c>, <c>I-16=100</c>, <c>N30&lt;0</c>.</summary>
public sealed partial record Condition(Figure Figure, string Comparison, decimal Bound)
{
    /// <summary>Reads a condition; throws <see cref="InvalidDataException"/> if it is malformed or names an unknown figure.</summary>
    public static Condition Parse(string text, FigureCatalogue catalogue)
    {
        var match = Claim().Match(text);
        return match.Success
            ? new Condition(
                catalogue[match.Groups[1].Value],
                match.Groups[2].Value,
                decimal.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture)
            )
            : throw new InvalidDataException($"'{text}' is not a condition: expected a figure, >=, < or =, and a number.");
    }

    /// <summary>Whether the value fulfils the condition; a gap or a text never does.</summary>
    public bool Holds(FigureValue value) =>
        value.Number is { } number
        && Comparison switch
        {
            ">=" => number >= Bound,
            "<" => number < Bound,
            _ => number == Bound,
        };

    [GeneratedRegex(@"^([A-Z]-?\d\d)(>=|<|=)(-?\d+)$")]
    private static partial Regex Claim();
}
