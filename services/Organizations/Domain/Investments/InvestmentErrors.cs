#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal about investments and payments.</summary>
public static class InvestmentErrors
{
    public static readonly ErrorDefinition NameTaken = new(
        "investment.name-taken",
        ErrorKind.Conflict,
        "本区划已有名为“{0}”的资金投入项目。",
        "This division has an investment named '{0}' already."
    );

    public static readonly ErrorDefinition WrongStep = new(
        "investment.wrong-step",
        ErrorKind.Conflict,
        "该项目当前状态为“{0}”，不能进行此操作；状态登记有误的，请先更正。",
        "The investment is {0} now, which does not allow this step; if that was recorded wrong, correct it first."
    );

    public static readonly ErrorDefinition NotStarted = new(
        "investment.not-started",
        ErrorKind.Conflict,
        "该项目尚在筹备，登记实施后才能登记付款。",
        "The investment is only planned; record that it began before a payment."
    );

    public static readonly ErrorDefinition OverBudget = new(
        "investment.over-budget",
        ErrorKind.RuleBroken,
        "付款后累计 {0} 元，超过预算 {1} 元；预算已经调整的，请先更正预算。",
        "With this payment {0} yuan would be paid of a budget of {1}; if the budget was raised, correct it first."
    );

    public static readonly ErrorDefinition BudgetBelowPaid = new(
        "investment.budget-below-paid",
        ErrorKind.RuleBroken,
        "预算不得少于已付款 {0} 元。",
        "The budget can't be less than the {0} yuan already paid."
    );

    public static readonly ErrorDefinition OutOfOrder = new(
        "investment.out-of-order",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于上一步的 {1:yyyy-MM-dd}；立项、实施、建成、投用应依次发生。",
        "{0:yyyy-MM-dd} lies before the former step's {1:yyyy-MM-dd}; planning, start, completion and use follow each other."
    );

    public static readonly ErrorDefinition StepNotTaken = new(
        "investment.step-not-taken",
        ErrorKind.RuleBroken,
        "更正只能改正或撤回已登记的步骤；新的步骤请按其操作登记。",
        "A correction changes or takes back steps that were recorded; a new step is recorded as such."
    );

    public static readonly ErrorDefinition HasPayments = new(
        "investment.has-payments",
        ErrorKind.Conflict,
        "该项目已有付款，不能退回筹备状态；付款登记有误的，请先冲销。",
        "The investment has payments and can't go back to being planned; strike the payments first if they were recorded wrong."
    );

    public static readonly ErrorDefinition HalfFen = new(
        "investment.half-fen",
        ErrorKind.Invalid,
        "金额以元为单位，最多两位小数。",
        "Amounts are in yuan with at most two decimals."
    );

    public static readonly ErrorDefinition PaidBeforePlanned = new(
        "investment.paid-before-planned",
        ErrorKind.RuleBroken,
        "付款日期不得早于立项日期（{0:yyyy-MM-dd}）。",
        "A payment can't lie before the investment was planned ({0:yyyy-MM-dd})."
    );

    public static readonly ErrorDefinition VoucherTaken = new(
        "investment.voucher-taken",
        ErrorKind.Conflict,
        "凭证号 {0} 已登记在本项目 {1:yyyy-MM-dd} 的付款上。",
        "The voucher number {0} is already recorded with this investment's payment of {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition PaymentStruck = new(
        "investment.payment-struck",
        ErrorKind.Conflict,
        "该付款已于 {0:yyyy-MM-dd} 冲销。",
        "The payment was struck on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Differs = new(
        "investment.differs",
        ErrorKind.Conflict,
        "与已登记的（{0}）不同；导入只补充新项目、新步骤和新付款，更正请在该项目上进行。",
        "Differs from what is recorded ({0}); an import adds investments, steps and payments, "
            + "a correction is made on the investment itself."
    );
}
