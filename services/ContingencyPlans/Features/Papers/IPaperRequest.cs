using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Features.Papers;

/// <summary>What a paper is to say: a card and a handbook are drafted and corrected alike.</summary>
internal interface IPaperRequest<TPaper, TView>
    where TPaper : Paper
{
    PaperHeadingRequest Heading { get; }

    TPaper Draft(DivisionCode place, PaperHeading heading);

    /// <summary>Null: no event is published.</summary>
    PlanPaperChanged? Correct(TPaper paper, PaperHeading heading, DateOnly today);

    TView Shown(TPaper paper);
}
