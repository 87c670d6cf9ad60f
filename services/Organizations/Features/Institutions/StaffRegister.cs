using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Institutions;

/// <summary>One line of the register of staff.</summary>
internal sealed class StaffRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Institution { get; set; }

    public DateOnly? On { get; set; }

    public int? Posts { get; set; }

    public int? FullTime { get; set; }

    public int? PartTime { get; set; }
}

/// <summary>Posts and staff on duty of the institutions of a subtree as a sheet; every row is a full staffing from a day on.</summary>
internal sealed class StaffRegister(OrganizationsDb db, TimeProvider clock) : Register<StaffRow>(clock)
{
    private DirectoryLevels _levels = null!;
    private ILookup<DivisionCode, Institution> _open = null!;

    public override Heading Title { get; } = new("机构编制与在岗人员台账", "Posts and staff on duty");

    public override IReadOnlyList<Column<StaffRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Institution, "机构名称", "Institution"),
        Date(r => r.On, "自何日起", "From", required: true),
        Number(r => r.Posts, "编制", "Posts", required: true, max: 10_000),
        Number(r => r.FullTime, "专职在岗", "Full-time on duty", required: true, max: 10_000),
        Number(r => r.PartTime, "兼职在岗", "Part-time on duty", required: true, max: 10_000),
    ];

    public override async IAsyncEnumerable<StaffRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = db
            .Institutions.AsNoTracking()
            .Within(scope.Division)
            .Where(i => i.ClosedOn == null)
            .OrderBy(i => i.Division)
            .ThenBy(i => i.Id);
        await foreach (var i in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var staff = i.Staffings.Count == 0 ? null : i.Staffings[^1];
            yield return new()
            {
                Division = i.Division,
                Institution = i.Name,
                On = staff?.On,
                Posts = staff?.Posts,
                FullTime = staff?.FullTime,
                PartTime = staff?.PartTime,
            };
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<StaffRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Distinct().ToList();
        _levels = await DirectoryLevels.LoadAsync(db, places, Today, ct);
        _open = (
            await db.Institutions.AsNoTracking().Where(i => places.Contains(i.Division) && i.ClosedOn == null).ToListAsync(ct)
        ).ToLookup(i => i.Division);
    }

    protected override RowOutcome Apply(StaffRow row, Scope scope)
    {
        var place = row.Division!.Value;
        _levels.Of(place); // the place exists
        var institution =
            _open[place]
                .OrderByDescending(i => i.State == InstitutionState.Standing)
                .FirstOrDefault(i => row.Institution is null || i.Name == row.Institution)
            ?? throw InstitutionErrors.NoneThere.At(nameof(StaffRow.Institution), place);
        var staffing = new Staffing(row.On!.Value, row.Posts!.Value, row.FullTime!.Value, row.PartTime!.Value);
        if (institution.Staffings.Contains(staffing))
        {
            return new(ImportOutcome.Unchanged, place.Value, institution.Name);
        }

        db.Publish(db.Track(institution).Staff(staffing, Today));
        return new(ImportOutcome.Changed, place.Value, institution.Name);
    }
}
