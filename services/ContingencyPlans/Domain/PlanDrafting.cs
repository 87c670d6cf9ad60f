using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>Changes before the issue: the plan's content and its superior.</content>
public sealed partial class Plan
{
    /// <summary>Changes the content while it is drafted or reviewed (experts' opinions are worked in).</summary>
    public void Change(PlanText text, DivisionLevel place, PlanHeading heading, PlanContent content)
    {
        RequireOpen();
        var corrected = heading.Checked(Division, place);
        if (Edition > 1)
        {
            // An edition of the same plan is the same kind of plan.
            corrected = corrected with
            {
                Kind = Kind,
                Level = Level,
                Enterprise = Enterprise,
            };
        }

        Take(corrected);
        Take(text, content);
    }

    /// <summary>Fills the placeholders that were open when the plan was written and have a value now; returns their names.</summary>
    public IReadOnlyList<string> Refill(PlanText text, LocalValues values)
    {
        RequireOpen();
        var before = OpenPlaceholders;
        Title = Placeholder.Refill(Title, values.Value);
        Take(text, JsonTexts.Map(text.Content, t => Placeholder.Refill(t, values.Value)));
        return [.. before.Except(OpenPlaceholders)];
    }

    /// <summary>Discards a draft.</summary>
    public void Discard(string reason, ActedBy acted)
    {
        Require(PlanStepKind.Discard, acted.On, PlanState.Draft, PlanState.InReview, PlanState.Approved);
        RepealedOn = acted.On;
        Note(PlanStepKind.Discard, acted, reason);
    }

    /// <summary>
    /// The next edition begins as a copy of this one, which stays in force until the next one is.
    /// </summary>
    /// <param name="text">The text of this edition.</param>
    /// <param name="edition">The next free number; editions that were discarded keep theirs.</param>
    public (Plan Plan, PlanText Text) NextEdition(PlanText text, int edition, DateOnly today)
    {
        Require(
            PlanStepKind.Supersede,
            today,
            PlanState.Issued,
            PlanState.Submitted,
            PlanState.Filed,
            PlanState.InForce,
            PlanState.DueForRevision
        );
        var next = new Plan
        {
            Division = Division,
            SeriesId = SeriesId,
            Edition = edition,
            SuperiorId = SuperiorId,
        };
        next.Take(new PlanHeading(Kind, Level, Title, Hazards, Enterprise));
        var nextText = PlanText.Of(next.Id);
        next.Take(nextText, text.Content);
        return (next, nextText);
    }

    private void RequireOpen()
    {
        if (IssuedOn is { } issued)
        {
            throw PlanLifeErrors.Immutable.Because(issued);
        }

        if (RepealedOn is not null || ApprovedOn is not null)
        {
            throw PlanLifeErrors.Locked.Because((RepealedOn is null ? PlanState.Approved : PlanState.Discarded).Word());
        }
    }

    private void Require(PlanStepKind step, DateOnly day, params PlanState[] states)
    {
        // an ended plan stays ended, even for a request with an earlier date
        var state = StateOn(RepealedOn is null && InForceUntil is null ? day : DateOnly.MaxValue);
        if (!states.Contains(state))
        {
            throw PlanLifeErrors.WrongStep.Because(state.Word(), step.Word(), step.From());
        }
    }

    /// <summary>Appends a step; the dates of steps are in order too.</summary>
    private void Note(PlanStepKind step, ActedBy acted, string? note = null) =>
        Steps = [.. Steps, new PlanStep(step, acted.On, acted.By, acted.Name, note)];

    // The superior can be named at any time.
    private DateOnly? LastStep => Steps.LastOrDefault(s => s.Step is not (PlanStepKind.Follow or PlanStepKind.Acknowledge))?.On;

    private static void InOrder(DateOnly on, DateOnly? before)
    {
        if (on < before)
        {
            throw PlanLifeErrors.BeforeStep.At("on", on, before.Value);
        }
    }
}
