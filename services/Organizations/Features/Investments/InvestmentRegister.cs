using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Investments;

/// <summary>
/// 资金投入台账: a row for each payment, and one for an investment without any. An import adds what does not exist yet: investments, steps,
/// payments. It corrects nothing, because a correction needs its reason; a difference from the record is reported at its cell.
/// </summary>
internal sealed class InvestmentRegister(OrganizationsDb db, TimeProvider clock, Caller caller)
    : Register<InvestmentRow>(clock),
        IListed<ListInvestmentsRequest>
{
    private readonly HashSet<(Guid, PayInvestmentRequest)> _seen = [];
    private readonly SheetRecords<(DivisionCode Place, string Name), Investment> _known = new(db);
    private DirectoryLevels _levels = null!;

    public ListInvestmentsRequest? List { get; set; }

    public override Heading Title { get; } = new("资金投入台账", "Investments");

    public override IReadOnlyList<Column<InvestmentRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Name, "项目名称", "Name", required: true, max: 200),
        Choice(r => r.Purpose, "用途", "Purpose", InvestmentWords.Purposes, required: true),
        Choice(r => r.Source, "资金来源", "Source", InvestmentWords.Sources, required: true),
        Decimal(r => r.Budget, "预算（元）", "Budget (yuan)", required: true, max: 999_999_999_999.99m),
        Text(r => r.DocumentNumber, "批复文号", "Document number", max: 60),
        Date(r => r.PlannedOn, "立项日期", "Planned on", required: true),
        Date(r => r.StartedOn, "实施日期", "Started on"),
        Date(r => r.CompletedOn, "建成日期", "Completed on"),
        Date(r => r.InUseOn, "投入使用日期", "In use on"),
        Date(r => r.PaidOn, "付款日期", "Paid on"),
        Decimal(r => r.Amount, "付款金额（元）", "Amount (yuan)", min: 0.01m, max: 999_999_999_999.99m),
        Text(r => r.Payee, "收款单位", "Payee"),
        Text(r => r.Voucher, "凭证号", "Voucher", max: 60),
    ];

    public override async IAsyncEnumerable<InvestmentRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var investments = db.Investments.AsNoTracking().Within(scope.Division).Matching(List!).OrderBy(i => i.Division).ThenBy(i => i.Id);
        await foreach (var investment in investments.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var row in InvestmentRow.Of(investment))
            {
                yield return row;
            }
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<InvestmentRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        var names = rows.Select(r => r.Name!).Distinct().ToList();
        _levels = await DirectoryLevels.LoadAsync(db, places, Today, ct);
        var known = await db
            .Investments.AsNoTracking()
            .Where(i => places.Contains(i.Division) && names.Contains(i.Name) && i.State != InvestmentState.Cancelled)
            .ToListAsync(ct);
        foreach (var investment in known.DistinctBy(i => (i.Division, i.Name)))
        {
            _known.Know((investment.Division, investment.Name), investment);
        }
    }

    protected override RowOutcome Apply(InvestmentRow row, Scope scope)
    {
        _levels.Of(row.Division!.Value, row.PlannedOn, nameof(row.PlannedOn)); // the place exists
        var key = (row.Division.Value, row.Name!);
        var events = new List<PlatformEvent>();
        var outcome = ImportOutcome.Added;
        var investment = _known.Find(key);
        if (investment is not null)
        {
            RequireSame(investment, row);
            outcome = ImportOutcome.Unchanged;
        }
        else
        {
            (investment, var planned) = PlanInvestment.Take(row.Division.Value, row.Plan(), Clock);
            _known.Add(key, investment);
            events.Add(planned);
        }

        Step(investment, row, events);
        Pay(investment, row, events);
        events.ForEach(db.Publish);
        return new(outcome == ImportOutcome.Unchanged && events.Count > 0 ? ImportOutcome.Changed : outcome, row.Name!);
    }

    private void Step(Investment investment, InvestmentRow row, List<PlatformEvent> events)
    {
        Take(row.StartedOn, investment.StartedOn, nameof(row.StartedOn), on => StartInvestment.Take(investment, new(on), Clock));
        Take(row.CompletedOn, investment.CompletedOn, nameof(row.CompletedOn), on => CompleteInvestment.Take(investment, new(on), Clock));
        Take(row.InUseOn, investment.InUseOn, nameof(row.InUseOn), on => PutInvestmentToUse.Take(investment, new(on), Clock));

        void Take(DateOnly? asked, DateOnly? recorded, string field, Func<DateOnly, InvestmentChanged> take)
        {
            if (asked is { } day && recorded is { } known && day != known)
            {
                throw InvestmentErrors.Differs.At(field, known.ToString("O", CultureInfo.InvariantCulture));
            }

            if (asked is { } on && recorded is null)
            {
                events.Add(At(field, () => take(on)));
            }
        }
    }

    private void Pay(Investment investment, InvestmentRow row, List<PlatformEvent> events)
    {
        if (row.PaidOn is null != row.Amount is null)
        {
            throw CoreErrors.Required.At(row.PaidOn is null ? nameof(row.PaidOn) : nameof(row.Amount));
        }

        if (row.Payment() is not { } payment)
        {
            return;
        }

        if (!_seen.Add((investment.Id, payment)))
        {
            throw CoreErrors.Duplicate.At(nameof(row.Amount), row.Amount!);
        }

        if (!investment.Payments.Exists(p => p.Counts && new PayInvestmentRequest(p.On, p.Amount, p.Payee, p.Voucher, null) == payment))
        {
            events.Add(At(nameof(row.PaidOn), () => PayInvestment.Take(investment, payment, null, caller, Clock)));
        }
    }

    private static void RequireSame(Investment known, InvestmentRow row)
    {
        Same(row.Purpose, known.Purpose, nameof(row.Purpose), InvestmentWords.Purposes[known.Purpose]);
        Same(row.Source, known.Source, nameof(row.Source), InvestmentWords.Sources[known.Source]);
        Same(row.Budget, known.Budget, nameof(row.Budget), known.Budget);
        Same(row.PlannedOn, known.PlannedOn, nameof(row.PlannedOn), known.PlannedOn.ToString("O", CultureInfo.InvariantCulture));

        static void Same<T>(T? said, T recorded, string field, object shown)
            where T : struct
        {
            if (!said.Equals(recorded))
            {
                throw InvestmentErrors.Differs.At(field, shown);
            }
        }
    }

    // A rule about the step's own field, or about none, is reported at the step's cell; one about the amount at the amount.
    private static InvestmentChanged At(string field, Func<InvestmentChanged> step)
    {
        try
        {
            return step();
        }
        catch (DomainException refusal) when (refusal.Fields is [] or [{ Field: "on" }])
        {
            throw refusal.Error.At(field, refusal.Args);
        }
    }
}
