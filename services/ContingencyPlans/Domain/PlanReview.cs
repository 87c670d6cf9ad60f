using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>专家评审 and 审批.</content>
public sealed partial class Plan
{
    /// <summary>The opinions of the review it is in or was in last.</summary>
    public IEnumerable<ExpertOpinion> OpinionsOfRound => Opinions.Where(o => o.Round == Round);

    /// <summary>送审: experts read it.</summary>
    public void StartReview(Hand hand)
    {
        Require(PlanStepKind.StartReview, hand.On, PlanState.Draft);
        InOrder(hand.On, LastStep);
        if (ActionCount == 0)
        {
            throw PlanLifeErrors.NothingToReview.Because();
        }

        (ReviewedFrom, Round) = (hand.On, Round + 1);
        Note(PlanStepKind.StartReview, hand);
    }

    /// <summary>An expert's opinion, one each.</summary>
    public Guid GiveOpinion(string expert, string? unit, OpinionVerdict verdict, string text, Hand hand)
    {
        Require(PlanStepKind.Approve, hand.On, PlanState.InReview);
        InOrder(hand.On, ReviewedFrom);
        if (OpinionsOfRound.Any(o => o.Expert == expert))
        {
            throw PlanLifeErrors.OpinionTwice.At("expert", expert);
        }

        var opinion = new ExpertOpinion(Guid.CreateVersion7(), Round, expert, unit, verdict, text, hand.On, hand.By, null);
        Opinions = [.. Opinions, opinion];
        return opinion.Id;
    }

    /// <summary>The authors say what they made of an opinion.</summary>
    public void AnswerOpinion(Guid id, string text, bool taken, Hand hand)
    {
        Require(PlanStepKind.Approve, hand.On, PlanState.InReview);
        var opinion = Opinions.FirstOrDefault(o => o.Id == id && o.Round == Round) ?? throw PlanLifeErrors.OpinionUnknown.Because(id);
        if (opinion.Answer is { } answer)
        {
            throw PlanLifeErrors.OpinionAnswered.Because(opinion.Expert, answer.On);
        }

        InOrder(hand.On, opinion.On);
        Opinions = [.. Opinions.Select(o => o.Id == id ? o with { Answer = new OpinionAnswer(text, taken, hand.On, hand.By) } : o)];
    }

    /// <summary>退回: the authors take it up again, and experts will read it again.</summary>
    public void Return(string reason, Hand hand)
    {
        Require(PlanStepKind.Return, hand.On, PlanState.InReview, PlanState.Approved);
        InOrder(hand.On, LastStep);
        (ReviewedFrom, ApprovedOn) = (null, null);
        Note(PlanStepKind.Return, hand, reason);
    }

    /// <summary>审批 by the head of the level; every opinion has to be answered.</summary>
    public void Approve(PlanRules rules, Hand hand)
    {
        Require(PlanStepKind.Approve, hand.On, PlanState.InReview);
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

        InOrder(hand.On, opinions.Select(o => o.Answer!.On).Append(ReviewedFrom!.Value).Max());
        ApprovedOn = hand.On;
        Note(PlanStepKind.Approve, hand);
    }
}
