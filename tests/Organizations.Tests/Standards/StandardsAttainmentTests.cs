using Organizations.Domain;
using Platform.Core.Events;
using static Organizations.Tests.Standards.StandardSamples;

namespace Organizations.Tests.Standards;

public sealed class StandardsAttainmentTests
{
    private static readonly Standard Haves = Version("6229", "2026-01-01");
    private static readonly Dictionary<string, string> NothingReturned = [];

    [Fact]
    public void Steps_of_an_assessment_happen_in_the_order_of_their_days()
    {
        Refusal(() => Submitted(Haves).Verify(Haves, NothingReturned, "county", Day.AddDays(-1))).ShouldBe("assessment.before-last-step");
        var attainment = Submitted(Haves);
        attainment.Verify(Haves, NothingReturned, "county", Day.AddDays(3)).ShouldBeOfType<StandardAttained>().On.ShouldBe(Day.AddDays(3));
        Refusal(() => attainment.LoseItem("premises", "收回", Day.AddDays(2))).ShouldBe("assessment.before-last-step");
    }

    [Fact]
    public void Every_item_is_answered_and_evidence_given_before_the_county_is_asked()
    {
        var attainment = Started(Haves);
        Refusal(() => attainment.Submit(Haves, Nothing, "village", Day)).ShouldBe("request.invalid");
        attainment.Change(
            Haves,
            Nothing,
            new Dictionary<string, AttainmentItem>
            {
                ["rules"] = new("rules", true, null, [], null, null),
                ["premises"] = new("premises", true, null, [], null, null),
            }
        );
        var refusal = Should.Throw<Platform.Core.DomainException>(() => attainment.Submit(Haves, Nothing, "village", Day));
        refusal.Fields.Select(f => (f.Field, f.Rule.Code)).ShouldBe([("premises", "assessment.evidence-missing")]);
    }

    [Fact]
    public void An_account_can_not_verify_its_own_submission()
    {
        var attainment = Submitted(Haves);
        Refusal(() => attainment.Verify(Haves, NothingReturned, "village", Day)).ShouldBe("assessment.own-submission");
        attainment.Verify(Haves, NothingReturned, "county", Day).ShouldBeOfType<StandardAttained>().StandardVersion.ShouldBe(Haves.Number);
        attainment.State.ShouldBe(AttainmentState.Attained);
    }

    [Fact]
    public void What_is_sent_back_is_answered_again_and_what_was_confirmed_stays_confirmed()
    {
        var attainment = Submitted(Haves);
        attainment
            .Verify(Haves, new Dictionary<string, string> { ["premises"] = "照片不清" }, "county", Day)
            .ShouldBeOfType<AssessmentReturned>()
            .Items.ShouldBe(["premises"]);
        attainment.State.ShouldBe(AttainmentState.Returned);
        attainment.Change(
            Haves,
            Nothing,
            new Dictionary<string, AttainmentItem> { ["premises"] = new("premises", true, null, [Guid.CreateVersion7()], null, null) }
        );
        attainment.Items.Single(i => i.Key == "rules").Confirmed.ShouldBe(true);
        attainment.Items.Single(i => i.Key == "premises").Confirmed.ShouldBeNull();
    }

    [Fact]
    public void Confirmed_gaps_are_verified_but_do_not_attain()
    {
        var attainment = Started(Haves);
        attainment.AnswerAll(Haves, met: false);
        attainment.Submit(Haves, Nothing, "village", Day);
        attainment.Verify(Haves, NothingReturned, "county", Day).ShouldBeNull();
        attainment.State.ShouldBe(AttainmentState.Verified);
    }

    [Fact]
    public void Steps_out_of_order_are_refused()
    {
        var submitted = Submitted(Haves);
        Refusal(() => submitted.AnswerAll(Haves)).ShouldBe("assessment.wrong-step");
        Refusal(() => submitted.Submit(Haves, Nothing, "village", Day)).ShouldBe("assessment.wrong-step");
        Refusal(() => submitted.LoseItem("rules", "遗失", Day)).ShouldBe("assessment.wrong-step");
        Refusal(() => Started(Haves).Verify(Haves, NothingReturned, "county", Day)).ShouldBe("assessment.wrong-step");
        var attained = Attained(Haves);
        Refusal(() => attained.AnswerAll(Haves)).ShouldBe("assessment.wrong-step");
        Refusal(() => attained.Verify(Haves, NothingReturned, "county", Day)).ShouldBe("assessment.wrong-step");
    }

    [Fact]
    public void A_lost_item_opens_the_assessment_again()
    {
        var attainment = Attained(Haves);
        attainment.LoseItem("premises", "房屋收回", Day).Standard.ShouldBe("haves");
        attainment.State.ShouldBe(AttainmentState.Open);
        attainment.AttainedOn.ShouldBeNull();
        attainment.Items.Single(i => i.Key == "premises").Met.ShouldBe(false);
    }

    [Fact]
    public void A_newer_version_that_asks_more_takes_the_attainment_away_and_one_that_does_not_leaves_it()
    {
        var same = Version("6229", "2026-06-01", [Haves], Item("rules"));
        var more = Version("6229", "2026-09-01", [Haves, same], Item("rules"), Item("register"));
        var attainment = Attained(Haves);

        attainment.Review(same, Nothing, Day).ShouldBeNull();
        attainment.State.ShouldBe(AttainmentState.Attained);
        attainment.StandardVersion.ShouldBe(2);

        attainment.Review(more, Nothing, Day).ShouldNotBeNull().StandardVersion.ShouldBe(3);
        attainment.State.ShouldBe(AttainmentState.Open);
        attainment.Review(more, Nothing, Day).ShouldBeNull(); // it is lost once
    }

    [Fact]
    public void The_county_cannot_confirm_by_a_version_that_is_no_longer_in_force()
    {
        var newer = Version("6229", "2026-03-01", [Haves], Item("rules"), Item("premises"), Item("register"));
        Refusal(() => Submitted(Haves).Verify(newer, NothingReturned, "county", Day)).ShouldBe("assessment.newer-version");
    }

    [Fact]
    public void Answers_of_the_register_can_not_be_overridden_and_are_lost_with_it()
    {
        var standard = Version("6229", "2026-01-01", [], Item("rules"), Item("seal", source: ItemSource.Seal));
        var attainment = Started(standard);
        attainment.AnswerAll(standard);
        attainment.Items.Single(i => i.Key == "seal").Met.ShouldBe(false);

        attainment.Submit(standard, Seal, "village", Day);
        attainment.Verify(standard, NothingReturned, "county", Day).ShouldBeOfType<StandardAttained>();
        attainment.Review(standard, Seal, Day).ShouldBeNull();
        attainment.Review(standard, Nothing, Day).ShouldNotBeNull();
    }

    [Fact]
    public void An_institution_that_ends_loses_what_it_attained_once()
    {
        var attainment = Attained(Haves);
        attainment.Close(Day).ShouldNotBeNull();
        attainment.Close(Day).ShouldBeNull();
        attainment.State.ShouldBe(AttainmentState.Closed);
    }
}
