using Notices.Channels;
using Notices.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

public sealed class RulesTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("622921");
    private static readonly TellingRule Usual = TellingRule.Set(County, new(2026, 1, 1), new(21, 0), new(7, 0), new(8, 30), "规定");

    [Theory]
    [InlineData(12, 0, "2026-11-24 12:00")]
    [InlineData(20, 59, "2026-11-24 20:59")]
    [InlineData(21, 0, "2026-11-25 07:00")]
    [InlineData(23, 59, "2026-11-25 07:00")]
    [InlineData(0, 0, "2026-11-24 07:00")]
    [InlineData(6, 59, "2026-11-24 07:00")]
    [InlineData(7, 0, "2026-11-24 07:00")]
    public void No_message_is_sent_between_nine_and_seven(int hour, int minute, string expected) =>
        Local(Usual.OutsideQuietHours(At(hour, minute))).ShouldBe(expected);

    [Fact]
    public void Quiet_hours_of_a_midday_end_the_same_day_and_none_are_none()
    {
        var noon = TellingRule.Set(County, new(2026, 1, 1), new(12, 0), new(14, 0), new(8, 30), "规定");
        Local(noon.OutsideQuietHours(At(13, 0))).ShouldBe("2026-11-24 14:00");
        var never = TellingRule.Set(County, new(2026, 1, 1), new(0, 0), new(0, 0), new(3, 0), "规定");
        Local(never.OutsideQuietHours(At(3, 0))).ShouldBe("2026-11-24 03:00");
    }

    [Theory]
    [InlineData(8, 29, "2026-11-24 08:31")]
    [InlineData(8, 30, "2026-11-25 08:31")] // the day's is being closed
    [InlineData(23, 0, "2026-11-25 08:31")]
    public void A_digest_is_closed_at_its_hour_and_goes_out_a_minute_later(int hour, int minute, string expected) =>
        Local(Usual.NextDigest(At(hour, minute))).ShouldBe(expected);

    [Fact]
    public void A_digest_in_the_quiet_hours_is_refused() =>
        Refused(() => TellingRule.Set(County, new(2026, 1, 1), new(21, 0), new(7, 0), new(6, 0), "规定"))
            .ShouldBe("notice-rule.digest-at-night");

    [Fact]
    public void Waiting_after_failures_doubles_up_to_half_an_hour_and_is_spread_by_luck()
    {
        Enumerable
            .Range(1, 12)
            .Select(n => Backoff.After(n, 1).TotalSeconds)
            .ShouldBe([15, 30, 60, 120, 240, 480, 960, 1800, 1800, 1800, 1800, 1800]);
        Backoff.After(3, 0).TotalSeconds.ShouldBe(30);
    }

    [Theory]
    [InlineData("13912345678", null, null)]
    [InlineData("1391234567", null, "field.format")]
    [InlineData(null, null, "field.required")]
    [InlineData(null, "township-head", null)]
    [InlineData(null, "king", "field.unknown")]
    [InlineData("13912345678", "township-head", "subscription.address-or-post")]
    public void A_telephone_channel_takes_a_mobile_number_or_a_post(string? address, string? post, string? refusal) =>
        Refused(() => Terms(address, post).For(RecipientKind.Phone)).ShouldBe(refusal);

    [Theory]
    [InlineData(RecipientKind.Email, "zhiban@example.gov.cn", null)]
    [InlineData(RecipientKind.Email, "zhiban@", "field.format")]
    [InlineData(RecipientKind.Name, "village-1", null)]
    [InlineData(RecipientKind.Name, "village/#", "field.format")]
    [InlineData(RecipientKind.None, "13912345678", "subscription.nobody-in-particular")]
    [InlineData(null, "whatever fits once the channel is there", null)]
    public void An_address_fits_its_channel(RecipientKind? kind, string address, string? refusal) =>
        Refused(() => Terms(address, null).For(kind)).ShouldBe(refusal);

    [Theory]
    [InlineData("13912345678", "139****5678")]
    [InlineData("zhiban@example.gov.cn", "z***@example.gov.cn")]
    [InlineData("village-1", "village-1")]
    public void Numbers_and_mailboxes_are_masked_and_devices_are_not(string address, string masked) =>
        Recipients.Mask(address).ShouldBe(masked);

    [Fact]
    public void An_ended_subscription_forgets_the_address_and_takes_no_further_step()
    {
        var subscription = Subscription.Begin(County, Terms("13912345678", null));
        subscription.End(At(12, 0));
        (subscription.Address, subscription.Recipient).ShouldBe((null, ""));
        Refused(() => subscription.Try(At(12, 1))).ShouldBe("subscription.ended");
    }

    [Fact]
    public void A_subscription_is_tried_once_a_minute_at_most()
    {
        var subscription = Subscription.Begin(County, Terms("13912345678", null));
        subscription.Try(At(12, 0)).Kind.ShouldBe(NoticeKind.Trial);
        Refused(() => subscription.Try(At(12, 0).AddSeconds(59))).ShouldBe("subscription.tried-lately");
        subscription.Try(At(12, 1));
    }

    [Fact]
    public void A_post_is_another_recipient_where_its_place_goes()
    {
        var subscription = Subscription.Begin(County, Terms(null, "bureau-head"));
        subscription.MoveTo(DivisionCode.Parse("622999"), new(2026, 12, 1));
        subscription.Recipient.ShouldBe("bureau-head@622999");
    }

    [Fact]
    public void Of_two_places_that_become_one_a_recipient_keeps_one_subscription()
    {
        var (into, there) = (
            DivisionCode.Parse("622921101"),
            Subscription.Begin(DivisionCode.Parse("622921101"), Terms("13912345678", null))
        );
        var (same, other) = (
            Subscription.Begin(DivisionCode.Parse("622921100"), Terms("13912345678", null)),
            Subscription.Begin(DivisionCode.Parse("622921100"), Terms("13912345679", null))
        );
        same.PlaceEnded(into, [there], new(2026, 12, 1));
        other.PlaceEnded(into, [there], new(2026, 12, 1));
        (same.EndedAt is null, same.Address, other.EndedAt is null, other.Division).ShouldBe((false, null, true, into));
    }

    [Fact]
    public void A_text_fits_what_the_channel_takes()
    {
        var notices = Enumerable
            .Range(1, 5)
            .Select(n =>
                Notice.Of(
                    NoticeKind.PlanDue,
                    County,
                    new(new("预案应予修订", $"第{n}件事项要办"), new("Plan due", $"thing {n}")),
                    null,
                    At(12, 0)
                )
            )
            .ToList();
        MessageComposition
            .Of(notices, NoticeLanguage.Zh, null)
            .Text.ShouldBe("1. 第1件事项要办\n2. 第2件事项要办\n3. 第3件事项要办\n4. 第4件事项要办\n5. 第5件事项要办");
        MessageComposition
            .Of(notices, NoticeLanguage.Zh, 40)
            .Text.ShouldBe("1. 第1件事项要办\n2. 第2件事项要办\n另有 3 件，请登录平台查看。");
        MessageComposition
            .Of(notices, NoticeLanguage.En, 45)
            .ShouldBe(new("Plan due for revision (5)", "1. thing 1\nand 4 more in the platform."));
        MessageComposition.Of([notices[0]], NoticeLanguage.Zh, 6).Text.ShouldBe("第1件事项…"[..5] + "…");
    }

    [Fact]
    public void A_channel_that_can_not_work_is_reported_with_the_missing_setting()
    {
        new ChannelSettings
        {
            Kind = ChannelKind.Webhook,
            Url = new("http://x/"),
            Secret = "secret",
        }
            .Flaw("sms")!
            .ShouldContain("whsec_");
        new ChannelSettings { Kind = ChannelKind.Smtp, Host = "x" }
            .Flaw("mail")
            .ShouldBe("Host or From is missing");
        new ChannelSettings { Kind = ChannelKind.Smtp, Binding = "mail" }
            .Flaw("mail")
            .ShouldBeNull();
        new ChannelSettings { Kind = ChannelKind.DingTalk, Url = new("http://x/") }
            .Flaw("Robot 1")!
            .ShouldContain("name");
    }

    [Fact]
    public void Every_kind_has_words_in_both_languages() => Enum.GetValues<NoticeKind>().Select(NoticeKinds.Word).ShouldBeUnique();

    [Fact]
    public void A_late_receipt_is_the_level_aboves_and_a_late_submission_the_places_own()
    {
        var late = new PlanFilingOverdue(Guid.Empty, "总体预案", new(2026, 11, 20), Receipt: true) { Division = County };
        Wordings.Of(late, "临夏县").Zh.Text.ShouldBe("临夏县《总体预案》的备案回执应于 2026-11-20 前出具，已逾期。");
        Wordings.Of(late with { Receipt = false }, "Linxia").En.Text.ShouldBe("Linxia: '总体预案' was to be submitted by 2026-11-20.");
    }

    private static SubscriptionTerms Terms(string? address, string? post) =>
        new("值班室", "sms", address, post, [], false, NoticeLanguage.Zh, true);

    private static DateTimeOffset At(int hour, int minute) => new(2026, 11, 24, hour, minute, 0, BusinessTime.Offset);

    private static string Local(DateTimeOffset at) =>
        at.ToOffset(BusinessTime.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Refused(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error.Code;
        }
    }
}
