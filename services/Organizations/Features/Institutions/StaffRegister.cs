using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
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

    internal static StaffRow Of(Institution i, DateOnly day)
    {
        var staff = i.StaffingOn(day);
        return new()
        {
            Division = i.Division,
            Institution = i.Name,
            On = staff?.On,
            Posts = staff?.Posts,
            FullTime = staff?.FullTime,
            PartTime = staff?.PartTime,
        };
    }

    /// <summary>The institution has this staffing.</summary>
    internal StaffInstitutionRequest Staffing() => new(On!.Value, Posts!.Value, FullTime!.Value, PartTime!.Value);
}

/// <summary>Posts and staff on duty of the institutions of a subtree as a sheet; every row is a full staffing from a day on.</summary>
internal sealed class StaffRegister(OrganizationsDb db, TimeProvider clock) : Register<StaffRow>(clock), IListed<ListInstitutionsRequest>
{
    private InstitutionContext _context = null!;

    /// <summary>The filters of the list of institutions: whose staff it is.</summary>
    public ListInstitutionsRequest? List { get; set; }

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
        var day = List!.AsOf ?? Today;
        var closed = List.State is not null;
        var rows = ListInstitutions
            .Find(db, scope.Division, List, day)
            .Where(i => closed || i.ClosedOn == null || i.ClosedOn > day)
            .OrderBy(i => i.Division)
            .ThenBy(i => i.Id);
        await foreach (var i in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return StaffRow.Of(i, day);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<StaffRow> rows, Scope scope, CancellationToken ct) =>
        _context = await InstitutionContext.LoadAsync(db, rows.Select(r => r.Division!.Value), Today, ct);

    protected override RowOutcome Apply(StaffRow row, Scope scope)
    {
        var place = row.Division!.Value;
        _context.LevelOf(place); // the place exists
        var institution =
            _context.Named(place, row.Institution) ?? throw InstitutionErrors.NoneThere.At(nameof(StaffRow.Institution), place);
        var staffing = row.Staffing();
        var changed = !institution.Staffings.Contains(staffing.Of());
        if (changed)
        {
            StaffInstitution.Take(_context, institution, staffing);
        }

        return new(changed ? ImportOutcome.Changed : ImportOutcome.Unchanged, place.Value, institution.Name);
    }
}
