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
internal sealed class ContractRegister(OrganizationsDb db, TimeProvider clock) : Register<ContractRow>(clock)
{
    private static readonly Dictionary<ContractState, Heading> States = Enum.GetValues<ContractState>()
        .ToDictionary(s => s, s => new Heading(s.Word().Zh, s.Word().En));

    private DirectoryLevels _levels = null!;
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

    protected override async Task LoadAsync(IReadOnlyList<ContractRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        var years = rows.Select(r => r.Year!.Value).Distinct().ToList();
        _levels = await DirectoryLevels.LoadAsync(db, places.Where(scope.Division.Contains), Today, ct);
        _known = (
            await Kept(scope)
                .Where(c => years.Contains(c.Year) && places.Contains(c.Division))
                .Select(c => new
                {
                    c.Division,
                    c.Superior,
                    c.Year,
                })
                .ToListAsync(ct)
        ).Select(c => (c.Division, c.Superior, c.Year)).ToHashSet();
    }

    protected override RowOutcome Apply(ContractRow row, Scope scope)
    {
        Check(row, scope);
        var (superior, key) = (SuperiorOf(row)!.Value, $"{row.Division} {row.Year}");
        if (!_known.Add((row.Division!.Value, superior, row.Year!.Value)))
        {
            return new RowOutcome(ImportOutcome.Unchanged, key);
        }

        db.Add(
            Contract.Draft(
                superior,
                row.Division.Value,
                _levels.Of(row.Division.Value),
                row.Year.Value,
                row.Title!,
                ContractTargetsText.Read(row.Targets!)!
            )
        );
        return new RowOutcome(ImportOutcome.Added, key);
    }

    private void Check(ContractRow row, Scope scope)
    {
        var errors = new List<FieldError>();
        if (!_levels.Knows(row.Division!.Value))
        {
            errors.Add(new(nameof(row.Division), CoreErrors.OutsideScope, [row.Division]));
        }

        // Only an account of the superior drafts, so the superior must be inside the caller's place too.
        if (SuperiorOf(row) is not { } superior || !scope.Caller.Holds(superior, Roles.TownshipAndAbove))
        {
            errors.Add(new(nameof(row.Superior), CoreErrors.OutsideScope, [SuperiorOf(row) ?? row.Division]));
        }
        else if (superior == row.Division || !superior.Contains(row.Division.Value))
        {
            errors.Add(new(nameof(row.Superior), ContractErrors.NotBelow, [row.Division, superior]));
        }

        if (ContractTargetsText.Read(row.Targets!) is not { } targets)
        {
            errors.Add(new(nameof(row.Targets), CoreErrors.Format, ["机构建设 60；队伍建设 40"]));
        }
        else if (targets.Sum(t => t.Weight) is var sum && sum != 100)
        {
            errors.Add(new(nameof(row.Targets), ContractErrors.NotHundred, [sum]));
        }

        if (errors.Count > 0)
        {
            throw DomainException.ForFields(errors);
        }
    }

    private static DivisionCode? SuperiorOf(ContractRow r) => r.Superior ?? r.Division!.Value.Parent;

    private IQueryable<Contract> Kept(Scope scope) =>
        db.Contracts.AsNoTracking().Within(scope.Division).Where(c => c.State != ContractState.Cancelled);
}
