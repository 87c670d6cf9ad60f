namespace Platform.Core.Tests;

public sealed class ErrorDefinitionTests
{
    private static readonly ErrorDefinition TooEarly = new(
        "test.too-early",
        ErrorKind.Invalid,
        "{0} 早于 {1}（{0:HH:mm:ss}）。",
        "{0} is before {1}."
    );

    [Fact]
    public void A_refusal_writes_dates_as_the_api_takes_them_and_instants_in_local_time()
    {
        object[] args = [new DateTimeOffset(2026, 11, 30, 22, 0, 0, TimeSpan.Zero), new DateOnly(2026, 12, 31)];

        TooEarly.Say(english: false, args).ShouldBe("2026-12-01 06:00 早于 2026-12-31（06:00:00）。");
    }

    [Fact]
    public void A_word_in_a_refusal_is_in_the_language_of_its_sentence()
    {
        object[] args = [RoleNames.Of([Roles.Auditor]), 1];

        (TooEarly.Say(english: true, args), TooEarly.Say(english: false, args)).ShouldBe(
            ("Auditor is before 1.", "审计人员 早于 1（审计人员）。")
        );
    }
}
