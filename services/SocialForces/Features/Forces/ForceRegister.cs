using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>社会救援力量台账: an import adds forces and changes those of the same name at a place; a day of verification verifies.</summary>
internal sealed class ForceRegister(SocialForcesDb db, TimeProvider clock) : Register<ForceRow>(clock)
{
    private readonly HashSet<(DivisionCode, string)> _seen = [];
    private readonly List<Force> _described = [];
    private readonly SheetRecords<(DivisionCode Place, string Name), Force> _known = new(db);

    public override Heading Title { get; } = new("社会救援力量台账", "Social forces");

    public override IReadOnlyList<Column<ForceRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Name, "力量名称", "Name", required: true),
        Text(r => r.RegistrationNumber, "统一社会信用代码", "Registration number", max: 18),
        Text(r => r.RegisteredWith, "登记机关", "Registered with"),
        Choice(r => r.BuildingCollapse, "建筑物倒塌搜救", "Building collapse", RegisterWords.Grades),
        Choice(r => r.Mountain, "山地搜救", "Mountain", RegisterWords.Grades),
        Choice(r => r.WaterSurface, "水上搜救", "Water surface", RegisterWords.Grades),
        Choice(r => r.Diving, "潜水救援", "Diving", RegisterWords.Grades),
        Choice(r => r.EmergencyMedical, "应急医疗救护", "Emergency medical", RegisterWords.Grades),
        Text(r => r.BaseAddress, "基地地址", "Base", max: 200),
        Decimal(r => r.Longitude, "经度", "Longitude", min: 73, max: 136),
        Decimal(r => r.Latitude, "纬度", "Latitude", min: 3, max: 54),
        Date(r => r.RegisteredOn, "登记日期", "Registered on", required: true),
        Date(r => r.VerifiedOn, "核验日期", "Verified on"),
    ];

    public override async IAsyncEnumerable<ForceRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var forces = db
            .Forces.AsNoTracking()
            .Within(scope.Division)
            .Shown(scope)
            .Where(f => f.StruckOffOn == null)
            .OrderBy(f => f.Division)
            .ThenBy(f => f.Id);
        await foreach (var force in forces.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return ForceRow.Of(force);
        }
    }

    protected override async Task FinishAsync(Scope scope, CancellationToken ct)
    {
        foreach (var force in _described)
        {
            await db.TellAgreementsAsync(force, Today, ct);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<ForceRow> rows, Scope scope, CancellationToken ct)
    {
        var (places, names) = (rows.Select(r => r.Division!.Value).Distinct().ToList(), rows.Select(r => r.Name!).Distinct().ToList());
        var known = await db
            .Forces.AsNoTracking()
            .Where(f => places.Contains(f.Division) && names.Contains(f.Name) && f.StruckOffOn == null)
            .ToListAsync(ct);
        known.ForEach(f => _known.Know((f.Division, f.Name), f));
    }

    protected override RowOutcome Apply(ForceRow row, Scope scope)
    {
        var key = (row.Division!.Value, row.Name!);
        if (!_seen.Add(key))
        {
            throw CoreErrors.Duplicate.At(nameof(ForceRow.Name));
        }

        var events = new List<PlatformEvent>();
        var place = row is { Longitude: { } lon, Latitude: { } lat } ? new GeoPoint((double)lon, (double)lat) : null;
        var force = _known.Find(key);
        var before = force is null ? null : ForceRow.Of(force);
        if (force is null)
        {
            (force, var registered) = Force.Register(
                row.Division.Value,
                row.Identity([]),
                new(row.BaseAddress, place, [], [], []),
                BusinessDate.Past(row.RegisteredOn, Clock, ForceErrors.NotYet, "registeredOn"),
                null
            );
            db.Add(force);
            events.Add(registered);
        }
        else
        {
            force.Change(
                new ForceResources(
                    row.BaseAddress ?? force.BaseAddress,
                    place ?? force.Base,
                    force.Contacts,
                    force.Equipment,
                    force.Insurance
                )
            );
            if (force.Change(row.Identity(force.Qualifications), Today) is { } described)
            {
                events.Add(described);
                _described.Add(force);
            }
        }

        if (row.VerifiedOn is { } verified && force.VerifiedOn is null)
        {
            events.Add(force.Verify(BusinessDate.Past(verified, Clock, ForceErrors.NotYet)));
        }

        events.ForEach(db.Publish);
        var outcome =
            before is null ? ImportOutcome.Added
            : Same(before, ForceRow.Of(force)) ? ImportOutcome.Unchanged
            : ImportOutcome.Changed;
        return new(outcome, row.Name!);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field switch
        {
            "on" => nameof(ForceRow.VerifiedOn),
            "qualifications" => nameof(ForceRow.WaterSurface),
            _ => base.ColumnOf(field, rule),
        };

    private bool Same(ForceRow one, ForceRow other) => Columns.All(c => Equals(c.Read(one), c.Read(other)));
}
