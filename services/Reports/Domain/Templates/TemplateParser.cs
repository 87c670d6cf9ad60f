using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Domain.Catalogue;

namespace Reports.Domain.Templates;

/// <summary>
/// Reads a line: <c>{{18 N01}}</c> a figure in slot 18, <c>{{I-07}}</c> a figure, <c>{{I-03.pilot}}</c> a part of one,
/// <c>{{I-05.names}}</c> its names, <c>{{I-05.lacking}}</c> how many lack in a share, <c>{{place}}</c> a variable,
/// <c>{?N10&gt;=1}then{:}otherwise{!}without a value{/}</c> a choice (without the third text the gap is named; of <c>{?D04}</c>, there is a
/// value, the second text is that without a value), <c>**lead**</c> the sentence that opens a paragraph.
/// </summary>
internal sealed partial class TemplateParser(FigureCatalogue catalogue)
{
    private bool _lead;

    public List<TemplatePart> Read(string line)
    {
        var tokens = Tokens().Matches(line);
        var next = 0;
        var parts = ReadUntil(line, tokens, ref next, closing: null);
        return next == tokens.Count && !_lead ? parts : throw new InvalidDataException($"A choice or a lead is not closed: {line}");
    }

    private List<TemplatePart> ReadUntil(string line, MatchCollection tokens, ref int next, Func<string, bool>? closing)
    {
        var parts = new List<TemplatePart>();
        var at = next == 0 ? 0 : tokens[next - 1].Index + tokens[next - 1].Length;
        while (next < tokens.Count)
        {
            var token = tokens[next];
            Words(line[at..token.Index], parts);
            next++;
            if (closing?.Invoke(token.Value) == true)
            {
                return parts;
            }

            switch (token.Value)
            {
                case "**":
                    _lead = !_lead;
                    break;
                case "{:}" or "{!}" or "{/}":
                    throw new InvalidDataException($"{token.Value} without a choice: {line}");
                case ['{', '?', ..]:
                    parts.Add(ReadChoice(line, tokens, ref next, token.Groups["claim"].Value));
                    break;
                default:
                    parts.Add(Filled(token));
                    break;
            }

            at = tokens[next - 1].Index + tokens[next - 1].Length;
        }

        Words(line[at..], parts);
        return closing is null ? parts : throw new InvalidDataException($"A choice is not closed: {line}");
    }

    private TemplatePart.Choice ReadChoice(string line, MatchCollection tokens, ref int next, string claim)
    {
        var when = Condition.Parse(claim, catalogue);
        var then = ReadUntil(line, tokens, ref next, token => token == "{:}");
        var otherwise = ReadUntil(line, tokens, ref next, token => token is "{!}" or "{/}");
        if (tokens[next - 1].Value == "{!}")
        {
            return new TemplatePart.Choice(when, then, otherwise, ReadUntil(line, tokens, ref next, token => token == "{/}"));
        }

        return new TemplatePart.Choice(
            when,
            then,
            otherwise,
            when.Comparison is null ? otherwise : [new TemplatePart.FigureSlot(when.Figure, when.Part, null, _lead)]
        );
    }

    private TemplatePart Filled(Match token)
    {
        var name = token.Groups["name"].Value;
        if (!char.IsUpper(name[0]))
        {
            return new TemplatePart.Variable(name);
        }

        var figure = catalogue[name];
        var part = token.Groups["part"] is { Success: true } p ? p.Value : null;
        if (part is not (null or "names" or "lacking" or "parts") && !figure.Parts.Any(f => f.Key == part))
        {
            throw new InvalidDataException($"{name} has no part {part}.");
        }

        int? number = token.Groups["number"] is { Success: true } n ? int.Parse(n.ValueSpan, CultureInfo.InvariantCulture) : null;
        return number is null || figure.Placeholders.Contains(number.Value)
            ? new TemplatePart.FigureSlot(figure, part, number, _lead)
            : throw new InvalidDataException($"Slot {number} belongs to another figure than {name}.");
    }

    private void Words(string text, List<TemplatePart> parts)
    {
        if (text.Length > 0)
        {
            parts.Add(new TemplatePart.Words(text, _lead));
        }
    }

    [GeneratedRegex(
        @"\{\{((?<number>\d+) )?(?<name>[A-Z]-?\d\d|[a-z]+)(\.(?<part>[a-z-]+))?\}\}|\{\?(?<claim>[^}]+)\}|\{:\}|\{!\}|\{/\}|\*\*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tokens();
}
