using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;

namespace Organizations.Features.Assessments;

/// <summary>
/// 标准达标台账, one row per item. An import answers items as the institution would; it neither submits nor verifies, and leaves items that the
/// register of institutions answers to that register.
/// </summary>
internal sealed class AssessmentRegister(OrganizationsDb db, TimeProvider clock)
    : Register<AssessmentRow>(clock),
        IListed<ListAssessmentsRequest>
{
    private AssessmentContext _context = null!;
    private ILookup<DivisionCode, Institution> _institutions = null!;

    public ListAssessmentsRequest? List { get; set; }

    public override Heading Title { get; } = new("标准达标台账", "Attainments");

    public override IReadOnlyList<Column<AssessmentRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Institution, "机构", "Institution"),
        Text(r => r.Standard, "标准", "Standard", required: true),
        Text(r => r.Item, "条目", "Item", required: true),
        YesNo(r => r.Met, "是否具备", "Met"),
        Text(r => r.Note, "说明", "Note", max: 500),
        YesNo(r => r.Confirmed, "县级核验", "Confirmed"),
        Text(r => r.State, "状态", "State"),
    ];

    public override async IAsyncEnumerable<AssessmentRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var standards = await db.Standards.AsNoTracking().ToListAsync(ct);
        var attainments = db
            .Attainments.AsNoTracking()
            .Within(scope.Division)
            .Matching(List!)
            .OrderBy(a => a.Division)
            .ThenBy(a => a.Standard)
            .Join(db.Institutions, a => a.InstitutionId, i => i.Id, (a, i) => new { Attainment = a, i.Name })
            .AsAsyncEnumerable();
        await foreach (var row in attainments.WithCancellation(ct))
        {
            var a = row.Attainment;
            var standard = standards.InForce(a.Standard, a.Division, Today);
            foreach (var item in a.Items)
            {
                yield return new AssessmentRow
                {
                    Division = a.Division,
                    Institution = row.Name,
                    Standard = standard?.Zh ?? a.Standard,
                    Met = item.Met,
                    Note = item.Note,
                    Confirmed = item.Confirmed,
                    Item = standard?.Items.FirstOrDefault(i => i.Key == item.Key)?.Zh ?? item.Key,
                    State = a.State.Word().ToString(),
                };
            }
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<AssessmentRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Where(scope.Division.Contains).Distinct().ToList();
        var institutions = await db
            .Institutions.AsNoTracking()
            .Where(i => places.Contains(i.Division) && i.ClosedOn == null)
            .ToListAsync(ct);
        _institutions = institutions.ToLookup(i => i.Division);
        _context = await AssessmentContext.LoadAsync(db, institutions, Today, ct);
    }

    protected override AssessmentRow? Recorded(AssessmentRow row, Scope scope)
    {
        var (institution, standard, item) = Asked(row, scope);
        var known = item.Source is null ? _context.Find(institution, standard.Key)?.Items.FirstOrDefault(i => i.Key == item.Key) : null;
        return known is null ? null : new() { Met = known.Met, Note = known.Note };
    }

    protected override RowOutcome Apply(AssessmentRow row, Scope scope)
    {
        var (institution, standard, item) = Asked(row, scope);
        var attainment =
            _context.Find(institution, standard.Key) ?? StartAssessment.Take(_context, institution, new(institution.Id, standard.Key));
        var before = attainment.Items.FirstOrDefault(i => i.Key == item.Key) ?? AttainmentItem.Unanswered(item.Key);
        var answer = item.Source is null ? row.Answer(before) : null;
        if (answer is not null)
        {
            ChangeAssessment.Take(_context, attainment, institution, new([answer]));
        }

        return new RowOutcome(
            answer is null ? ImportOutcome.Unchanged
                : before.Met is null ? ImportOutcome.Added
                : ImportOutcome.Changed,
            $"{attainment.Division} {item.Zh}"
        );
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field is null && rule == StandardErrors.WrongStep ? nameof(AssessmentRow.Met) : base.ColumnOf(field, rule);

    private (Institution Institution, Standard Standard, StandardItem Item) Asked(AssessmentRow row, Scope scope)
    {
        var place = row.Division!.Value;
        var institution =
            _institutions[place].FirstOrDefault(i => row.Institution is null || i.Name == row.Institution)
            ?? throw CoreErrors.NotFound.At(nameof(row.Institution), scope.Division, row.Institution ?? place.Value);
        var standard =
            _context.FindStandard(place, row.Standard!)
            ?? throw StandardErrors.NotInForce.At(nameof(row.Standard), place, row.Standard!, Today);
        var item =
            standard.ItemsFor(institution.Level).FirstOrDefault(i => i.Key == row.Item || i.Zh == row.Item)
            ?? throw StandardErrors.NoSuchItem.At(nameof(row.Item), row.Item!);
        return (institution, standard, item);
    }
}
