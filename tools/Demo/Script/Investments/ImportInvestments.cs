using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of its own investments and its townships': first as planned, later with what was paid.</summary>
/// <param name="Paid">Whether it is the later one.</param>
internal sealed record ImportInvestments(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<InvestmentRow> Rows, bool Paid)
    : ImportSheet(On, Where, By, "investments")
{
    private static readonly string[] Headings =
    [
        "区划代码",
        "项目名称",
        "用途",
        "资金来源",
        "预算（元）",
        "立项日期",
        "实施日期",
        "建成日期",
        "投入使用日期",
        "付款日期",
        "付款金额（元）",
        "收款单位",
        "凭证号",
    ];

    public override string Doing => Paid ? "导入付款台账" : "导入资金投入计划";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Place.Code);

    public override IEnumerable<Thing> Makes => Paid ? [] : Rows.Select(r => Thing.Investment(r.Place.Code, r.Name));

    public override IEnumerable<Need> Needs => Paid ? Rows.Select(r => Needed(Thing.Investment(r.Place.Code, r.Name))) : [];

    public override string Key => $"import investments {(Paid ? "paid" : "planned")} {Place}";

    public override Sheet Sheet => new($"{Where.Short()}资金投入台账", Headings, [.. Rows.Select(r => r.Cells)]);

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct)
    {
        var known = await stage.Records.Investments.AllAsync(ct);
        var places = await stage.Records.Divisions.AllAsync(ct);

        // A township that was merged since has taken its investments along to another code.
        return Rows.Where(r => r.Place.Code.Depth < DivisionLevel.Township || places.ContainsKey(r.Place.Code))
            .All(r => known.TryGetValue((r.Place.Code, r.Name), out var investment) && (!Paid || investment.Paid > 0));
    }

    protected override void Forget(KnownRecords records) => records.Investments.Forget();
}

/// <summary>One line: an investment, and perhaps a payment of it.</summary>
internal sealed record InvestmentRow(
    DemoDivision Place,
    string Name,
    string Purpose,
    string Source,
    decimal Budget,
    DateOnly PlannedOn,
    DateOnly StartedOn,
    DateOnly? CompletedOn = null,
    DateOnly? InUseOn = null,
    DateOnly? PaidOn = null,
    decimal? Amount = null,
    string? Payee = null,
    string? Voucher = null
)
{
    public IReadOnlyList<object?> Cells =>
        [
            Place.Code.Value,
            Name,
            Purpose,
            Source,
            Budget,
            Day(PlannedOn),
            Day(StartedOn),
            Day(CompletedOn),
            Day(InUseOn),
            Day(PaidOn),
            Amount,
            Payee,
            Voucher,
        ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
