using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>社会救援力量台账: an import adds forces and changes those of the same name at a place; a day of verification verifies.</summary>
internal sealed class ForceRegister(SocialForcesDb db, TimeProvider clock) : Register<ForceRow>(clock)
{
    private readonly HashSet<(DivisionCode, string)> _seen = [];
    private ForceContext _context = null!;

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

    protected override Task FinishAsync(Scope scope, CancellationToken ct) => _context.ChangeAgreementsAsync(ct);

    protected override async Task LoadAsync(IReadOnlyList<ForceRow> rows, Scope scope, CancellationToken ct) =>
        _context = await ForceContext.LoadAsync(db, rows.Select(r => (r.Division!.Value, r.Name!)), Clock, ct);

    protected override RowOutcome Apply(ForceRow row, Scope scope)
    {
        var (place, name) = (row.Division!.Value, row.Name!);
        if (!_seen.Add((place, name)))
        {
            throw CoreErrors.Duplicate.At(nameof(ForceRow.Name), row.Name!);
        }

        var known = _context.Find(place, name);
        var force = known ?? RegisterForce.Take(_context, place, null, row.Register());
        var changed = known is not null && Changed(known, row);
        if (row.VerifiedOn is { } on && force.VerifiedOn is null)
        {
            VerifyForce.Take(_context, force, new(on));
            changed = true;
        }

        var outcome =
            known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, name);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field switch
        {
            "on" => nameof(ForceRow.VerifiedOn),
            "qualifications" => nameof(ForceRow.WaterSurface),
            _ => base.ColumnOf(field, rule),
        };

    private bool Changed(Force known, ForceRow row) =>
        ChangeForceResources.Take(known, row.Resources(known)) | ChangeForce.Take(_context, known, row.Identity(known));
}
