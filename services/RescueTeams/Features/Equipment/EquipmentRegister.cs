using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>
/// The equipment of a subtree as a sheet. A row that matches a record (by its number; else by owner, category, name, model and day
/// received) corrects it; any other row is received.
/// </summary>
internal sealed class EquipmentRegister(RescueTeamsDb db, TimeProvider clock) : RecordRegister<EquipmentRow>(clock)
{
    private readonly Dictionary<(DivisionCode, Guid?, string, string, string?, string?, DateOnly), Domain.Equipment> _known = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private ILookup<DivisionCode, Team> _teams = null!;

    public override Heading Title { get; } = new("装备台账", "Equipment");

    public override IReadOnlyList<Column<EquipmentRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Team, "队伍名称", "Team"),
        Choice(r => r.Class, "类别", "Class", RegisterWords.Classes, required: true),
        Text(r => r.Category, "分类编码", "Category", required: true, max: 7),
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
            cursor =>
                ListEquipment.HandleAsync(
                    new(null, null, null, null, null, null, null, null, null, null, Pages.Size, cursor),
                    scope,
                    db,
                    ct
                ),
            ct
        );
        await foreach (var item in all)
        {
            yield return EquipmentRow.Of(item, item.TeamId is { } id ? teams.GetValueOrDefault(id) : null);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<EquipmentRow> rows, Scope scope, CancellationToken ct)
    {
        _teams = (await db.Teams.AsNoTracking().Within(scope.Division).Where(t => t.DissolvedOn == null).ToListAsync(ct)).ToLookup(t =>
            t.Division
        );
        foreach (var item in await db.Equipment.Within(scope.Division).Where(e => e.Present > 0).ToListAsync(ct))
        {
            _known[(item.Division, item.TeamId, item.Category, item.Name, item.Model, item.Number, item.ReceivedOn)] = item;
        }

        var numbers = rows.Select(r => r.Number).OfType<string>().ToList();
        _numbers.UnionWith(
            (await db.Equipment.Where(e => e.Present > 0 && numbers.Contains(e.Number!)).Select(e => e.Number!).ToListAsync(ct))!
        );
    }

    protected override RowOutcome Apply(EquipmentRow row, Scope scope)
    {
        var (place, keeper) = (row.Division!.Value, KeeperOf(row));
        var details = new EquipmentDetails(
            row.Category!,
            row.Name!,
            row.Model,
            row.Number,
            row.Location,
            row.Origin!.Value,
            row.Value!.Value,
            row.Fund,
            Investment(row),
            null,
            row.InspectionDue
        );
        var key = (place, keeper.TeamId, row.Category!, row.Name!.Trim(), row.Model, row.Number, row.ReceivedOn!.Value);
        if (_known.TryGetValue(key, out var item))
        {
            var (was, corrected) = (item.InspectionDue, item.Correct(details, Today));
            if (corrected is not null)
            {
                db.Publish(corrected);
            }

            return new(
                corrected is not null || was != item.InspectionDue ? ImportOutcome.Changed : ImportOutcome.Unchanged,
                place.Value,
                row.Name
            );
        }

        if (row.Number is { } number && !_numbers.Add(number))
        {
            throw EquipmentErrors.NumberTaken.At(nameof(EquipmentRow.Number), number, row.Name!);
        }

        var (added, received) = Domain.Equipment.Receive(
            keeper,
            row.Class!.Value,
            row.Quantity!.Value,
            details,
            row.ReceivedOn!.Value,
            Today
        );
        _known[key] = db.Add(added).Entity;
        db.Publish(received);
        return new(ImportOutcome.Added, place.Value, row.Name);
    }

    private static Guid? Investment(EquipmentRow row) =>
        row.InvestmentId is null ? null
        : Guid.TryParse(row.InvestmentId, out var id) ? id
        : throw CoreErrors.UnknownValue(nameof(EquipmentRow.InvestmentId), row.InvestmentId);

    private EquipmentHolder KeeperOf(EquipmentRow row)
    {
        var place = row.Division!.Value;
        if (row.Team is "-" or "'-")
        {
            return new EquipmentHolder(place, null, null);
        }

        var there = _teams[place].Where(t => row.Team is null || t.Name == row.Team).ToList();
        return there is [var team]
            ? new EquipmentHolder(place, team.Id, null)
            : throw TeamErrors.Unknown.At(nameof(EquipmentRow.Team), place, row.Team ?? "");
    }
}
