using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Papers;

/// <summary>A card of the path's place, or of an enterprise there.</summary>
public sealed record CardRequest([property: Required] PaperHeadingRequest Heading, [property: Required] CardContent Content)
    : IPaperRequest<Card, CardView>
{
    Card IPaperRequest<Card, CardView>.Draft(DivisionCode place, PaperHeading heading) => Card.Draft(place, heading, Content);

    PlanPaperChanged? IPaperRequest<Card, CardView>.Correct(Card paper, PaperHeading heading, DateOnly today) =>
        paper.Correct(heading, Content, today);

    CardView IPaperRequest<Card, CardView>.Shown(Card paper) => CardView.Of(paper);
}
