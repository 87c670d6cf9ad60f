using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>专家评审 and 审批.</content>
public sealed partial class Plan
{
    /// <summary>The opinions of the present or last review.</summary>
    public IEnumerable<ExpertOpinion> OpinionsOfRound => Opinions.Where(o => o.Round == Round);

    /// <summary>送审: the experts' review begins.</summary>
    public void StartReview(ActedBy acted)
    {
        Require(PlanStepKind.StartReview, acted.On, PlanState.Draft);
        InOrder(acted.On, LastStep);
        if (ActionCount == 0)
        {
            throw PlanLifeErrors.NothingToReview.Because();
        }

        (ReviewedFrom, Round) = (acted.On, Round + 1);
        Note(PlanStepKind.StartReview, acted);
    }

    /// <summary>Records an expert's opinion, one for each expert.</summary>
    public Guid GiveOpinion(string expert, string? unit, OpinionVerdict verdict, string text, ActedBy acted)
    {
        Require(PlanStepKind.Approve, acted.On, PlanState.InReview);
        InOrder(acted.On, ReviewedFrom);
        if (OpinionsOfRound.Any(o => o.Expert == expert))
        {
            throw PlanLifeErrors.OpinionTwice.At("expert", expert);
        }

        var opinion = new ExpertOpinion(Guid.CreateVersion7(), Round, expert, unit, verdict, text, acted.On, acted.By, null);
        Opinions = [.. Opinions, opinion];
        return opinion.Id;
    }

    /// <summary>Records the authors' answer to an opinion.</summary>
    public void AnswerOpinion(Guid id, string text, bool taken, ActedBy acted)
    {
        Require(PlanStepKind.Approve, acted.On, PlanState.InReview);
        var opinion = Opinions.FirstOrDefault(o => o.Id == id && o.Round == Round) ?? throw PlanLifeErrors.OpinionUnknown.Because(id);
        if (opinion.Answer is { } answer)
        {
            throw PlanLifeErrors.OpinionAnswered.Because(opinion.Expert, answer.On);
        }

        InOrder(acted.On, opinion.On);
        Opinions = [.. Opinions.Select(o => o.Id == id ? o with { Answer = new OpinionAnswer(text, taken, acted.On, acted.By) } : o)];
    }

    /// <summary>退回 to the authors; the experts review it again.</summary>
    public void Return(string reason, ActedBy acted)
    {
        Require(PlanStepKind.Return, acted.On, PlanState.InReview, PlanState.Approved);
        InOrder(acted.On, LastStep);
        (ReviewedFrom, ApprovedOn) = (null, null);
        Note(PlanStepKind.Return, acted, reason);
    }

    /// <summary>审批 by the head of the level; every opinion has to be answered, and every placeholder filled or waived.</summary>
    /// <param name="waiver">Why the plan is approved although placeholders are open; null: it is not.</param>
    public void Approve(PlanRules rules, ActedBy acted, string? waiver = null)
    {
        Require(PlanStepKind.Approve, acted.On, PlanState.InReview);
        var opinions = OpinionsOfRound.ToList();
        if (opinions.Count < rules.Opinions)
        {
            throw PlanLifeErrors.OpinionsMissing.Because(opinions.Count, rules.Opinions);
        }

        if (opinions.FindAll(o => o.Answer is null) is { Count: > 0 } open)
        {
            throw PlanLifeErrors.OpinionsUnanswered.Because(string.Join('、', open.Select(o => o.Expert)));
        }

        if (opinions.Find(o => o.Verdict == OpinionVerdict.Rework) is { } rework)
        {
            throw PlanLifeErrors.ReworkWanted.Because(rework.Expert);
        }

        if (OpenPlaceholders.Count > 0 && waiver is null)
        {
            throw PlanLifeErrors.PlaceholdersOpen.Because(OpenPlaceholders.Count, string.Join('、', OpenPlaceholders));
        }

        InOrder(acted.On, opinions.Select(o => o.Answer!.On).Append(ReviewedFrom!.Value).Max());
        ApprovedOn = acted.On;
        Note(PlanStepKind.Approve, acted, OpenPlaceholders.Count > 0 ? $"待填 {string.Join('、', OpenPlaceholders)}：{waiver}" : null);
    }
}
