using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>
/// 合作协议台账. An import takes over agreements signed on paper before; one that is known (same bureau, force and first day) stays as it is,
/// for it changes by its own steps.
/// </summary>
internal sealed class AgreementRegister(SocialForcesDb db, TimeProvider clock)
    : Register<AgreementRow>(clock),
        IListed<ListAgreementsRequest>
{
    private Dictionary<(DivisionCode, string), Force> _forces = [];
    private AgreementContext _context = null!;

    public ListAgreementsRequest? List { get; set; }

    public override Heading Title { get; } = new("社会救援力量合作协议台账", "Agreements with social forces");

    public override IReadOnlyList<Column<AgreementRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Force, "力量名称", "Force", required: true),
        Division(r => r.ForceDivision, "力量登记区划", "Force's division"),
        Text(r => r.Number, "协议编号", "Number", max: 60),
        Text(r => r.Disasters, "适用灾种", "Disasters", required: true, max: 200),
        Text(r => r.Coverage, "服务范围", "Coverage", max: 2000),
        Number(r => r.ResponseMinutes, "承诺响应（分钟）", "Response (minutes)", required: true, min: 1, max: 1440),
        Text(r => r.Costs, "费用约定", "Costs", required: true, max: 500),
        Date(r => r.SignedOn, "签订日期", "Signed on", required: true),
        Date(r => r.From, "起始日期", "From", required: true),
        Date(r => r.To, "终止日期", "To", required: true),
        Choice(r => r.State, "状态", "State", RegisterWords.AgreementStates),
    ];

    public override async IAsyncEnumerable<AgreementRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var agreements = (await ListAgreements.FoundAsync(db, List!, scope, List!.AsOf ?? Today, ct))
            .Where(a => a.SignedOn != null)
            .OrderBy(a => a.Division)
            .ThenBy(a => a.Id);
        await foreach (var agreement in agreements.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return AgreementRow.Of(agreement, Today);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<AgreementRow> rows, Scope scope, CancellationToken ct)
    {
        var names = rows.Select(r => r.Force).Distinct().ToList();
        var places = rows.Select(r => r.ForceDivision!.Value).Distinct().ToList();
        _forces = await db
            .Forces.AsNoTracking()
            .Where(f => places.Contains(f.Division) && names.Contains(f.Name) && f.StruckOffOn == null)
            .ToDictionaryAsync(f => (f.Division, f.Name), ct);
        _context = await AgreementContext.LoadAsync(
            db,
            rows.Select(r => r.Division!.Value),
            _forces.Values.Select(f => f.Id),
            rows.Select(r => r.From!.Value).DefaultIfEmpty(Today).Min(),
            Clock,
            ct
        );
    }

    protected override RowOutcome Apply(AgreementRow row, Scope scope)
    {
        var force =
            _forces.GetValueOrDefault((row.ForceDivision!.Value, row.Force!))
            ?? throw ForceErrors.NoneHere.At(nameof(row.Force), row.Force!);
        var bureau = row.Division!.Value;
        if (_context.Knows(bureau, force, row.From!.Value))
        {
            return new(ImportOutcome.Unchanged, row.Force!);
        }

        TakeOverAgreement.Take(_context, bureau, force, row.TakeOver(), scope.Caller);
        return new(ImportOutcome.Added, row.Force!);
    }
}
