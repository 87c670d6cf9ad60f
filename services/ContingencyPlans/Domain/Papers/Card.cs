using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>岗位风险处置卡: the risks of a post and the first steps, on one page.</summary>
public sealed class Card : Paper
{
    private Card() { }

    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.Card;

    /// <summary>The text of the card: replaced as a whole by a correction.</summary>
    public CardContent Content { get; private set; } = null!;

    /// <summary>A draft: it is not in use before its publication.</summary>
    public static Card Draft(DivisionCode division, PaperHeading heading, CardContent content)
    {
        var card = new Card { Content = content };
        card.Begin(division, heading);
        return card;
    }

    /// <summary>Replaces heading and content; no event for a draft.</summary>
    public PlanPaperChanged? Correct(PaperHeading heading, CardContent content, DateOnly today) =>
        Correct(heading, today, () => Content = content);
}

/// <summary>The content of a card.</summary>
/// <param name="Risks">主要风险: what can happen at the post.</param>
/// <param name="Watch">Signs to watch for.</param>
/// <param name="FirstSteps">先期处置: what to do first, in order.</param>
/// <param name="Forbidden">What must not be done.</param>
/// <param name="Contacts">The numbers to call.</param>
public sealed record CardContent(
    [property: Required, Length(1, 20)] IReadOnlyList<string> Risks,
    [property: Required, Length(1, 20)] IReadOnlyList<string> Watch,
    [property: Required, Length(1, 20)] IReadOnlyList<string> FirstSteps,
    [property: Length(0, 20)] IReadOnlyList<string>? Forbidden,
    [property: Required, Length(1, 20)] IReadOnlyList<CardContact> Contacts
);

/// <summary>A contact on a card: 村委会主任, 消防救援 119.</summary>
public sealed record CardContact(
    [property: Required, StringLength(60, MinimumLength = 1)] string Who,
    [property: Required, RegularExpression("^[0-9+\\- ]{3,20}$", ErrorMessage = "119, 0930-3221119, 13912345678")] string Phone
);
