using ContingencyPlans.Domain;
using FsCheck.Xunit;
using Platform.Core;
using static ContingencyPlans.Tests.Plans;

namespace ContingencyPlans.Tests;

/// <summary>Any steps, in any order.</summary>
public sealed class PlanPathsTests
{
    [Property(MaxTest = 500)]
    public void No_path_of_steps_reaches_in_force_without_review_and_approval(byte[] path)
    {
        var (plan, text) = Draft();
        foreach (var (choice, hand) in Tries(path))
        {
            Try(plan, text, choice, hand);
            if (!plan.IsInForceOn(DateOnly.MaxValue.AddDays(-1)))
            {
                continue;
            }

            var steps = plan.Steps.Select(s => s.Step).ToList();
            var (review, approval, issue, filing) = (
                steps.LastIndexOf(PlanStepKind.StartReview),
                steps.LastIndexOf(PlanStepKind.Approve),
                steps.LastIndexOf(PlanStepKind.Issue),
                steps.LastIndexOf(PlanStepKind.File)
            );
            new[] { review, approval, issue, filing }.ShouldBeInOrder();
            review.ShouldBeGreaterThanOrEqualTo(0);
            steps.LastIndexOf(PlanStepKind.Return).ShouldBeLessThan(review);
            plan.OpinionsOfRound.ShouldNotBeEmpty();
            plan.OpinionsOfRound.ShouldAllBe(o => o.Answer != null && o.Verdict != OpinionVerdict.Rework);
        }
    }

    [Property(MaxTest = 500)]
    public void An_issued_text_never_changes(byte[] path)
    {
        var (plan, text) = Draft();
        string? issued = null;
        foreach (var (choice, hand) in Tries(path))
        {
            Try(plan, text, choice, hand);
            issued ??= plan.IssuedOn is null ? null : plan.ContentDigest;
            if (issued is not null)
            {
                (plan.ContentDigest, PlanText.Digest(text.Content), plan.Title).ShouldBe((issued, issued, "622921100应急预案"));
            }
        }
    }

    [Property(MaxTest = 300)]
    public void What_has_ended_stays_ended(byte[] path)
    {
        var (plan, text) = Draft();
        var ended = false;
        foreach (var (choice, hand) in Tries(path))
        {
            Try(plan, text, choice, hand);
            ended |= plan.RepealedOn is not null;
            (plan.RepealedOn is not null).ShouldBe(ended);
        }
    }

    // A path goes far only if it mostly does what comes next: half of the choices are that.
    private static IEnumerable<(int Choice, Hand Hand)> Tries(byte[] path) =>
        Enumerable
            .Range(0, path.Length + 12)
            .Select(i => (i < path.Length ? path[i] % 24 : 12 + (i % 12), new Hand("officer", "王科长", Day(1, 5).AddDays(i))));

    private static void Try(Plan plan, PlanText text, int choice, Hand hand)
    {
        try
        {
            Take(plan, text, choice < 12 ? choice : Next(plan), hand);
        }
        catch (DomainException)
        {
            // refused, which is an answer too
        }
    }

    private static int Next(Plan plan) =>
        plan switch
        {
            { FiledOn: not null } => 9,
            { SubmittedOn: not null } => 6,
            { IssuedOn: not null } => 5,
            { ApprovedOn: not null } => 4,
            { ReviewedFrom: null } => 0,
            _ when !plan.OpinionsOfRound.Any() => 1,
            _ when plan.OpinionsOfRound.Any(o => o.Answer is null) => 2,
            _ => 3,
        };

    private static void Take(Plan plan, PlanText text, int choice, Hand hand)
    {
        switch (choice)
        {
            case 0:
                plan.StartReview(hand);
                break;
            case 1:
                plan.GiveOpinion(
                    $"专家{hand.On.DayNumber}",
                    null,
                    hand.On.Day % 5 == 0 ? OpinionVerdict.Rework : OpinionVerdict.Agree,
                    "意见",
                    hand
                );
                break;
            case 2:
                plan.AnswerOpinion(plan.OpinionsOfRound.FirstOrDefault(o => o.Answer is null)?.Id ?? Guid.Empty, "答复", true, hand);
                break;
            case 3:
                plan.Approve(Rules, hand);
                break;
            case 4:
                plan.Issue("1号", null, null, Rules, Calendar, hand);
                break;
            case 5:
                plan.Submit(null, Rules, Calendar, hand);
                break;
            case 6:
                plan.File(null, Rules, hand);
                break;
            case 7:
                plan.Return("重写", hand);
                break;
            case 8:
                plan.SendBack("补正", hand);
                break;
            case 9:
                plan.Change(
                    text,
                    DivisionLevel.Township,
                    new PlanHeading(plan.Kind, plan.Level, plan.Title + (plan.IssuedOn is null ? "" : "改"), plan.Hazards, null),
                    Content($"{hand.On}")
                );
                break;
            case 10:
                plan.Evaluate("无需修订", Rules, hand);
                break;
            default:
                plan.Repeal("不再需要", hand);
                break;
        }
    }
}
