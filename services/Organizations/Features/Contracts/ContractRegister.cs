using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;

namespace Organizations.Features.Contracts;

/// <summary>
/// 目标管理责任书台账. An import drafts what is not there yet; it signs and scores nothing, for a signature is an account's or a scan's.
/// </summary>
internal sealed class ContractRegister(OrganizationsDb db, TimeProvider clock) : Register<ContractRow>
{
    private static readonly Dictionary<ContractState, Heading> States = Enum.GetValues<ContractState>()
        .ToDictionary(s => s, s => new Heading(s.Word().Zh, s.Word().En));

    private Dictionary<DivisionCode, DivisionLevel> _levels = [];
    private HashSet<(DivisionCode, DivisionCode, int)> _known = [];

    public override Heading Title { get; } = new("目标管理责任书台账", "Responsibility contracts");

    public override IReadOnlyList<Column<ContractRow>> Columns { get; } =
    [
        Division(r => r.Division, "责任区划代码", "Division"),
        Division(r => r.Superior, "上级区划代码", "Superior", required: false),
        Number(r => r.Year, "年度", "Year", required: true, min: 2000, max: 2100),
        Text(r => r.Title, "标题", "Title", required: true, max: 200),
        Text(r => r.Targets, "目标及权重", "Targets and weights", required: true, max: 4000),
        Choice(r => r.State, "状态", "State", States),
        Date(r => r.SignedOn, "签订日期", "Signed on"),
        Decimal(r => r.Score, "考核得分", "Score", max: 100),
    ];

    public override async IAsyncEnumerable<ContractRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var c in Kept(scope).OrderBy(c => c.Year).ThenBy(c => c.Division).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new ContractRow
            {
                Division = c.Division,
                Superior = c.Superior,
                Year = c.Year,
                Title = c.Title,
                Targets = ContractTargetsText.Write(c.Targets),
                State = c.State,
                SignedOn = c.SignedOn,
                Score = c.Score,
            };
        }
    }

    public override async Task PrepareAsync(Sheet<ContractRow> sheet, Scope scope, CancellationToken ct)
    {
        _levels = await db.LevelsWithinAsync(scope.Division, clock.Today(), ct);
        _known = (
            await Kept(scope)
                .Select(c => new
                {
                    c.Division,
                    c.Superior,
                    c.Year,
                })
                .ToListAsync(ct)
        ).Select(c => (c.Division, c.Superior, c.Year)).ToHashSet();
        foreach (var row in sheet.Rows)
        {
            Check(sheet, row, scope);
        }
    }

    public override RowOutcome Take(SheetRow<ContractRow> row, Scope scope)
    {
        var r = row.Values;
        var (superior, key) = (SuperiorOf(r)!.Value, $"{r.Division} {r.Year}");
        if (!_known.Add((r.Division!.Value, superior, r.Year!.Value)))
        {
            return new RowOutcome(ImportOutcome.Unchanged, key);
        }

        db.Add(
            Contract.Draft(
                superior,
                r.Division.Value,
                _levels[r.Division.Value],
                r.Year.Value,
                r.Title!,
                ContractTargetsText.Read(r.Targets!)!
            )
        );
        return new RowOutcome(ImportOutcome.Added, key);
    }

    private void Check(Sheet<ContractRow> sheet, SheetRow<ContractRow> row, Scope scope)
    {
        var r = row.Values;
        if (!_levels.ContainsKey(r.Division!.Value))
        {
            sheet.Refuse(row, nameof(r.Division), CoreErrors.OutsideScope, r.Division);
        }

        // Only an account of the superior drafts, so the superior must be inside the caller's place too.
        if (SuperiorOf(r) is not { } superior || !scope.Caller.Holds(superior, Roles.TownshipAndAbove))
        {
            sheet.Refuse(row, nameof(r.Superior), CoreErrors.OutsideScope, SuperiorOf(r) ?? r.Division);
        }
        else if (superior == r.Division || !superior.Contains(r.Division.Value))
        {
            sheet.Refuse(row, nameof(r.Superior), ContractErrors.NotBelow, r.Division, superior);
        }

        if (ContractTargetsText.Read(r.Targets!) is not { } targets)
        {
            sheet.Refuse(row, nameof(r.Targets), CoreErrors.Format, "机构建设 60；队伍建设 40");
        }
        else if (targets.Sum(t => t.Weight) is var sum && sum != 100)
        {
            sheet.Refuse(row, nameof(r.Targets), ContractErrors.NotHundred, sum);
        }
    }

    private static DivisionCode? SuperiorOf(ContractRow r) => r.Superior ?? r.Division!.Value.Parent;

    private IQueryable<Contract> Kept(Scope scope) =>
        db.Contracts.AsNoTracking().Within(scope.Division).Where(c => c.State != ContractState.Cancelled);
}
