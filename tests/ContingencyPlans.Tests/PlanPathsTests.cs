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
        foreach (var (choice, acted) in Tries(path))
        {
            Try(plan, text, choice, acted);
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
        foreach (var (choice, acted) in Tries(path))
        {
            Try(plan, text, choice, acted);
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
        foreach (var (choice, acted) in Tries(path))
        {
            Try(plan, text, choice, acted);
            ended |= plan.RepealedOn is not null;
            (plan.RepealedOn is not null).ShouldBe(ended);
        }
    }

    // A path goes far only if it mostly does what comes next: half of the choices are that.
    private static IEnumerable<(int Choice, ActedBy Acted)> Tries(byte[] path) =>
        Enumerable
            .Range(0, path.Length + 12)
            .Select(i => (i < path.Length ? path[i] % 24 : 12 + (i % 12), ActedBy.Service("officer", Day(1, 5).AddDays(i))));

    private static void Try(Plan plan, PlanText text, int choice, ActedBy acted)
    {
        try
        {
            Take(plan, text, choice < 12 ? choice : Next(plan), acted);
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

    private static void Take(Plan plan, PlanText text, int choice, ActedBy acted)
    {
        switch (choice)
        {
            case 0:
                plan.StartReview(acted);
                break;
            case 1:
                plan.GiveOpinion(
                    $"专家{acted.On.DayNumber}",
                    null,
                    acted.On.Day % 5 == 0 ? OpinionVerdict.Rework : OpinionVerdict.Agree,
                    "意见",
                    acted
                );
                break;
            case 2:
                plan.AnswerOpinion(plan.OpinionsOfRound.FirstOrDefault(o => o.Answer is null)?.Id ?? Guid.Empty, "答复", true, acted);
                break;
            case 3:
                plan.Approve(Rules, acted);
                break;
            case 4:
                plan.Issue("1号", null, null, Rules, Calendar, acted);
                break;
            case 5:
                plan.Submit(null, Rules, Calendar, acted);
                break;
            case 6:
                plan.File(null, Rules, acted);
                break;
            case 7:
                plan.Return("重写", acted);
                break;
            case 8:
                plan.SendBack("补正", acted);
                break;
            case 9:
                plan.Change(
                    text,
                    DivisionLevel.Township,
                    new PlanHeading(plan.Kind, plan.Level, plan.Title + (plan.IssuedOn is null ? "" : "改"), plan.Hazards, null),
                    Content($"{acted.On}")
                );
                break;
            case 10:
                plan.Evaluate("无需修订", Rules, acted);
                break;
            default:
                plan.Repeal("不再需要", acted);
                break;
        }
    }
}
