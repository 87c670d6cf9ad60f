using Organizations.Domain;
using Platform.Core;

namespace Organizations.Tests.Contracts;

public sealed class ContractsRulesTests
{
    private static readonly DivisionCode City = DivisionCode.Parse("6229");
    private static readonly DivisionCode County = DivisionCode.Parse("622921");
    private static readonly DateOnly Day = new(2026, 1, 15);

    [Theory]
    [InlineData(60, 39)]
    [InlineData(60, 41)]
    public void Weights_that_do_not_sum_to_a_hundred_are_refused(int one, int other) =>
        Refusal(() =>
                Contract.Draft(City, County, DivisionLevel.County, 2026, "责任书", [new("机构", one, null), new("队伍", other, null)])
            )
            .ShouldBe("contract.not-hundred");

    [Theory]
    [InlineData("6229", "6229")]
    [InlineData("622921", "6229")]
    [InlineData("6229", "620102")]
    public void Only_a_division_below_answers_to_a_superior(string superior, string inferior) =>
        Refusal(() =>
                Contract.Draft(
                    DivisionCode.Parse(superior),
                    DivisionCode.Parse(inferior),
                    DivisionLevel.County,
                    2026,
                    "责任书",
                    [new("机构", 100, null)]
                )
            )
            .ShouldBe("contract.not-below");

    [Fact]
    public void It_is_signed_with_the_second_side_on_the_later_day()
    {
        var contract = Draft();
        contract.Confirm(ContractSide.Inferior, "county", "县", Day.AddDays(3)).ShouldBeNull();
        contract.State.ShouldBe(ContractState.Draft);
        var signed = contract.Confirm(ContractSide.Superior, "city", "市", Day).ShouldNotBeNull();
        signed.On.ShouldBe(Day.AddDays(3));
        (signed.Division, signed.Superior, signed.Year).ShouldBe((County, City, 2026));
    }

    [Fact]
    public void One_account_does_not_sign_for_both_sides()
    {
        var contract = Draft();
        contract.Confirm(ContractSide.Superior, "city", "市", Day);
        Refusal(() => contract.Confirm(ContractSide.Inferior, "city", "市", Day)).ShouldBe("contract.both-sides");
    }

    [Fact]
    public void Changed_targets_need_both_confirmations_again()
    {
        var contract = Draft();
        contract.Confirm(ContractSide.Inferior, "county", "县", Day);
        contract.Change("责任书", [new("机构", 100, null)]);
        contract.Confirm(ContractSide.Superior, "city", "市", Day).ShouldBeNull();
    }

    [Fact]
    public void Steps_out_of_order_are_refused()
    {
        Refusal(() => Draft().Assess(95, Day)).ShouldBe("contract.wrong-step");
        var signed = Signed();
        Refusal(() => signed.Change("责任书", [new("机构", 100, null)])).ShouldBe("contract.wrong-step");
        Refusal(() => signed.Confirm(ContractSide.Superior, "other", "市", Day)).ShouldBe("contract.wrong-step");
        Refusal(signed.Cancel).ShouldBe("contract.wrong-step");
        signed.Assess(95.5m, new DateOnly(2026, 12, 28)).Score.ShouldBe(95.5m);
        Refusal(() => signed.Assess(96, new DateOnly(2026, 12, 29))).ShouldBe("contract.wrong-step");
    }

    [Fact]
    public void A_year_is_not_assessed_before_it_has_begun() =>
        Refusal(() => Signed().Assess(90, new DateOnly(2025, 12, 31))).ShouldBe("contract.assessed-too-early");

    private static Contract Draft() =>
        Contract.Draft(
            City,
            County,
            DivisionLevel.County,
            2026,
            "2026年度目标管理责任书",
            [new("机构建设", 60, "全部挂牌"), new("队伍建设", 40, null)]
        );

    private static Contract Signed()
    {
        var contract = Draft();
        contract.Confirm(ContractSide.Superior, "city", "市", Day);
        contract.Confirm(ContractSide.Inferior, "county", "县", Day);
        return contract;
    }

    private static string Refusal(Action act) => Should.Throw<DomainException>(act).Error.Code;
}
