using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Papers;

/// <summary>A handbook of the path's place, or of an enterprise there.</summary>
public sealed record HandbookRequest([property: Required] PaperHeadingRequest Heading, [property: Required] HandbookContent Content)
    : IPaperRequest<Handbook, HandbookView>
{
    Handbook IPaperRequest<Handbook, HandbookView>.Draft(DivisionCode place, PaperHeading heading) =>
        Handbook.Draft(place, heading, Content);

    PlanPaperChanged? IPaperRequest<Handbook, HandbookView>.Correct(Handbook paper, PaperHeading heading, DateOnly today) =>
        paper.Correct(heading, Content, today);

    HandbookView IPaperRequest<Handbook, HandbookView>.Shown(Handbook paper) => HandbookView.Of(paper);
}
