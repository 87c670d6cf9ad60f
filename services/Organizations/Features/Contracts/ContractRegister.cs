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
internal sealed class ContractRegister(OrganizationsDb db, TimeProvider clock) : Register<ContractRow>(clock), IListed<ListContractsRequest>
{
    private static readonly Dictionary<ContractState, Heading> States = Enum.GetValues<ContractState>()
        .ToDictionary(s => s, s => new Heading(s.Word().Zh, s.Word().En));

    private DirectoryLevels _levels = null!;
    private HashSet<(DivisionCode, DivisionCode, int)> _known = [];

    public ListContractsRequest? List { get; set; }

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
        var contracts = db.Contracts.AsNoTracking().Within(scope.Division).Matching(List!).OrderBy(c => c.Year).ThenBy(c => c.Division);
        await foreach (var c in contracts.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return ContractRow.Of(c);
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
        var (place, draft, key) = (row.Division!.Value, row.Draft(), $"{row.Division} {row.Year}");
        if (Errors(row, draft, scope) is { Count: > 0 } errors)
        {
            throw DomainException.ForFields(errors);
        }

        var superior = row.Drafter!.Value;
        if (!_known.Add((place, superior, row.Year!.Value)))
        {
            return new RowOutcome(ImportOutcome.Unchanged, key);
        }

        db.Add(DraftContract.Take(_levels, superior, draft!));
        return new RowOutcome(ImportOutcome.Added, key);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "inferior" ? nameof(ContractRow.Superior) : base.ColumnOf(field, rule);

    // Every wrong cell of the row: where it is, who drafts, whether it can be read; and what a draft itself may not be.
    private List<FieldError> Errors(ContractRow row, DraftContractRequest? draft, Scope scope)
    {
        var (place, errors) = (row.Division!.Value, new List<FieldError>());
        if (!_levels.Knows(place))
        {
            errors.Add(new(nameof(row.Division), CoreErrors.OutsideScope, [place]));
        }

        // Only an account of the superior drafts, so the superior must be inside the caller's place too.
        if (row.Drafter is { } superior && scope.Caller.Holds(superior, Roles.TownshipAndAbove))
        {
            errors.AddRange(Contract.BrokenSides(superior, place));
        }
        else
        {
            errors.Add(new(nameof(row.Superior), CoreErrors.OutsideScope, [row.Drafter ?? place]));
        }

        if (draft is null)
        {
            errors.Add(new(nameof(row.Targets), CoreErrors.Format, ["机构建设 60；队伍建设 40"]));
        }
        else
        {
            errors.AddRange(Contract.BrokenWeights(TargetRequest.Read(draft.Targets)));
        }

        return errors;
    }

    private IQueryable<Contract> Kept(Scope scope) =>
        db.Contracts.AsNoTracking().Within(scope.Division).Where(c => c.State != ContractState.Cancelled);
}
