using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>
/// The equipment of a subtree as a sheet. A row that matches a record (by its number; else by owner, category, name, model and day
/// received) corrects it; any other row is received.
/// </summary>
internal sealed class EquipmentRegister(RescueTeamsDb db, TimeProvider clock) : Register<EquipmentRow>(clock), IListed<ListEquipmentRequest>
{
    private readonly SheetRecords<(DivisionCode, Guid?, string, string, string?, string?, DateOnly), Domain.Equipment> _known = new(db);
    private ILookup<(DivisionCode, Guid?, string, string, DateOnly), Domain.Equipment> _alike = null!;
    private EquipmentContext _context = null!;
    private ILookup<DivisionCode, Team> _teams = null!;

    public ListEquipmentRequest? List { get; set; }

    public override Heading Title { get; } = new("装备台账", "Equipment");

    public override IReadOnlyList<Column<EquipmentRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Team, "队伍名称", "Team"),
        Choice(r => r.Class, "类别", "Class", RegisterWords.Classes, required: true),
        Code(r => r.Category, "分类编码", "Category", required: true, max: 20),
        Text(r => r.Name, "名称", "Name", required: true),
        Text(r => r.Model, "型号规格", "Model"),
        Text(r => r.Number, "编号（车牌）", "Number", max: 50),
        Number(r => r.Quantity, "数量", "Quantity", required: true, min: 1, max: 1_000_000),
        Text(r => r.Location, "存放地点", "Location"),
        Choice(r => r.Origin, "来源方式", "Origin", RegisterWords.Origins, required: true),
        Decimal(r => r.Value, "金额（元）", "Value in yuan", required: true),
        Choice(r => r.Fund, "资金来源", "Fund", RegisterWords.Funds),
        Text(r => r.InvestmentId, "投入项目", "Investment", max: 36),
        Date(r => r.ReceivedOn, "入库日期", "Received on", required: true),
        Date(r => r.InspectionDue, "下次检验", "Inspection due"),
    ];

    public override async IAsyncEnumerable<EquipmentRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var teams = await db.Teams.AsNoTracking().Within(scope.Division).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var all = Pages.All(
            cursor => ListEquipment.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, ct),
            ct
        );
        await foreach (var item in all)
        {
            yield return EquipmentRow.Of(item, item.TeamId is { } id ? teams.GetValueOrDefault(id) : null);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<EquipmentRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        var (names, days) = (rows.Select(r => r.Name!).Distinct().ToList(), rows.Select(r => r.ReceivedOn!.Value).Distinct().ToList());
        _teams = (await db.Teams.AsNoTracking().Where(t => places.Contains(t.Division) && t.DissolvedOn == null).ToListAsync(ct)).ToLookup(
            t => t.Division
        );
        var known = await db
            .Equipment.AsNoTracking()
            .Where(e => e.Present > 0 && places.Contains(e.Division) && names.Contains(e.Name) && days.Contains(e.ReceivedOn))
            .ToListAsync(ct);
        _alike = known.ToLookup(e => (e.Division, e.TeamId, e.Category, e.Name, e.ReceivedOn));
        known.ForEach(e => _known.Know((e.Division, e.TeamId, e.Category, e.Name, e.Model, e.Number, e.ReceivedOn), e));
        _context = await EquipmentContext.LoadAsync(db, places, rows.Select(r => r.Number), Today, ct);
    }

    protected override EquipmentRow? Recorded(EquipmentRow row, Scope scope)
    {
        var (model, number) = (SheetHas(nameof(EquipmentRow.Model)), SheetHas(nameof(EquipmentRow.Number)));
        var alike = _alike[(row.Division!.Value, KeeperOf(row).TeamId, row.Category!, row.Name!, row.ReceivedOn!.Value)]
            .Where(e => (!model || e.Model == row.Model) && (!number || e.Number == row.Number))
            .ToList();
        return alike switch
        {
            [] => null,
            [var one] => EquipmentRow.Clearable(one),
            // Without the column the row can't say which of them it means.
            _ when !number || !model => throw CoreErrors.Required.At(number ? nameof(EquipmentRow.Model) : nameof(EquipmentRow.Number)),
            _ => EquipmentRow.Clearable(alike[^1]),
        };
    }

    protected override RowOutcome Apply(EquipmentRow row, Scope scope)
    {
        var (place, keeper) = (row.Division!.Value, KeeperOf(row));
        var key = (place, keeper.TeamId, row.Category!, row.Name!, row.Model, row.Number, row.ReceivedOn!.Value);
        if (_known.Find(key) is { } item)
        {
            var changed = CorrectEquipment.Take(_context, item, row.Correct(item));
            return new(changed ? ImportOutcome.Changed : ImportOutcome.Unchanged, place.Value, row.Name);
        }

        _known.Know(key, ReceiveEquipment.Take(_context, keeper, row.Receive(keeper)));
        return new(ImportOutcome.Added, place.Value, row.Name);
    }

    private EquipmentHolder KeeperOf(EquipmentRow row)
    {
        var place = row.Division!.Value;
        if (row.Team is "-" or "'-")
        {
            return EquipmentHolder.Bureau(place);
        }

        var there = _teams[place].Where(t => row.Team is null || t.Name == row.Team).ToList();
        return there is [var team]
            ? EquipmentHolder.Of(team)
            : throw TeamErrors.Unknown.At(nameof(EquipmentRow.Team), place, row.Team ?? "");
    }
}
