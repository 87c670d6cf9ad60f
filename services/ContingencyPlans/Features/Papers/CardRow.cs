using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace ContingencyPlans.Features.Papers;

/// <summary>A row of the register of cards. Steps are separated in their cell by a line break or a semicolon.</summary>
internal sealed class CardRow : IPlacedRow
{
    private static readonly char[] Separators = ['\n', '；', ';'];

    public DivisionCode? Division { get; set; }

    public string? Enterprise { get; set; }

    public string? Post { get; set; }

    public string? Hazards { get; set; }

    public string? Risks { get; set; }

    public string? Watch { get; set; }

    public string? FirstSteps { get; set; }

    public string? Forbidden { get; set; }

    public string? Contacts { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>The card as the row says it.</summary>
    public CardRequest Card() =>
        new(
            new(
                Post!,
                Enterprise,
                [.. CellList.Split(Hazards).Select(h => CellList.Word(h, RegisterWords.Hazards, nameof(Hazards))).Distinct()]
            ),
            new(
                Lines(Risks, nameof(Risks)),
                Lines(Watch, nameof(Watch)),
                Lines(FirstSteps, nameof(FirstSteps)),
                Split(Forbidden),
                [.. Lines(Contacts, nameof(Contacts)).Select(Contact)]
            )
        );

    public static CardRow Of(Card c) => Of(c, c.Content);

    /// <summary>With the content as a caller sees it.</summary>
    public static CardRow Of(Card c, CardContent content) =>
        Of(c.Division, c.PublishedOn, new(new(c.Title, c.Level == PlanLevel.Enterprise ? c.Unit : null, c.Hazards), content));

    /// <summary>A request as a row of an export says it.</summary>
    public static CardRow Of(DivisionCode place, DateOnly? publishedOn, CardRequest r) =>
        new()
        {
            Division = place,
            Enterprise = r.Heading.Enterprise,
            Post = r.Heading.Title,
            Hazards = CellList.Join(r.Heading.Hazards.Select(h => RegisterWords.Hazards[h])),
            Risks = string.Join('\n', r.Content.Risks),
            Watch = string.Join('\n', r.Content.Watch),
            FirstSteps = string.Join('\n', r.Content.FirstSteps),
            Forbidden = string.Join('\n', r.Content.Forbidden ?? []),
            Contacts = string.Join('\n', r.Content.Contacts.Select(k => $"{k.Who} {k.Phone}")),
            PublishedOn = publishedOn,
        };

    private static List<string> Split(string? cell) =>
        [.. cell?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []];

    private static List<string> Lines(string? cell, string field) =>
        Split(cell) is { Count: > 0 and <= 20 } lines ? lines : throw CoreErrors.Length.At(field, 1, 20);

    // 村委会主任 13912345678: what follows the last blank is the number.
    private static CardContact Contact(string line) =>
        line.LastIndexOf(' ') is var blank and > 0
        && line[(blank + 1)..] is { Length: >= 3 and <= 20 } phone
        && phone.All(c => char.IsAsciiDigit(c) || c is '-' or '+')
            ? new(line[..blank].TrimEnd(), phone)
            : throw CoreErrors.Format.At(nameof(Contacts), "消防救援 119；村委会主任 13912345678");
}
