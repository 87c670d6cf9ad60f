using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Standards;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;

namespace Organizations.Features.Assessments;

/// <summary>
/// 标准达标台账, one row per item. An import answers items as the institution would; it neither submits nor verifies, and leaves items that the
/// register of institutions answers to that register.
/// </summary>
internal sealed class AssessmentRegister(OrganizationsDb db, TimeProvider clock) : Register<AssessmentRow>
{
    private InstitutionFacts _facts = null!;
    private readonly Dictionary<SheetRow<AssessmentRow>, (MeasuredAttainment Measured, StandardItem Item)> _asked = [];

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
            .OrderBy(a => a.Division)
            .ThenBy(a => a.Standard)
            .Join(db.Institutions, a => a.InstitutionId, i => i.Id, (a, i) => new { Attainment = a, i.Name })
            .AsAsyncEnumerable();
        await foreach (var row in attainments.WithCancellation(ct))
        {
            var a = row.Attainment;
            var standard = standards.InForce(a.Standard, a.Division, clock.Today());
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

    public override async Task PrepareAsync(Sheet<AssessmentRow> sheet, Scope scope, CancellationToken ct)
    {
        var standards = await db.Standards.AsNoTracking().ToListAsync(ct);
        _facts = await db.InstitutionFactsAsync(clock.Today(), ct);
        var names = standards
            .SelectMany(s => new[] { (Name: s.Key, s.Key), (Name: s.Zh, s.Key) })
            .DistinctBy(s => s.Name)
            .ToDictionary(s => s.Name, s => s.Key, StringComparer.Ordinal);
        var institutions = (
            await db.Institutions.AsNoTracking().Within(scope.Division).Where(i => i.ClosedOn == null).ToListAsync(ct)
        ).ToLookup(i => i.Division);
        var attainments = (await db.Attainments.Within(scope.Division).ToListAsync(ct)).ToDictionary(a => (a.InstitutionId, a.Standard));
        foreach (var row in sheet.Rows)
        {
            var r = row.Values;
            var standard = names.TryGetValue(r.Standard!, out var key) ? standards.InForce(key, r.Division!.Value, clock.Today()) : null;
            var institution = institutions[r.Division!.Value].FirstOrDefault(i => r.Institution is null || i.Name == r.Institution);
            var item = institution is null
                ? null
                : standard?.ItemsFor(institution.Level).FirstOrDefault(i => i.Key == r.Item || i.Zh == r.Item);
            if (institution is null)
            {
                sheet.Refuse(row, nameof(r.Institution), CoreErrors.NotFound, scope.Division, r.Institution ?? r.Division.Value.Value);
            }
            else if (standard is null)
            {
                sheet.Refuse(row, nameof(r.Standard), StandardErrors.NotInForce, r.Division, r.Standard!, clock.Today());
            }
            else if (item is null)
            {
                sheet.Refuse(row, nameof(r.Item), StandardErrors.NoSuchItem, r.Item!);
            }
            else
            {
                Remember(sheet, row, institution, standard, item, attainments);
            }
        }
    }

    public override RowOutcome Take(SheetRow<AssessmentRow> row, Scope scope)
    {
        var ((attainment, standard, has), item) = _asked[row];
        var before = attainment.Items.FirstOrDefault(i => i.Key == item.Key) ?? AttainmentItem.Unanswered(item.Key);
        var key = $"{attainment.Division} {item.Zh}";
        var (met, note) = (row.Values.Met ?? before.Met, row.Values.Note ?? before.Note);
        if (item.Source is not null || (met == before.Met && note == before.Note))
        {
            return new RowOutcome(ImportOutcome.Unchanged, key);
        }

        attainment.Answer(
            standard,
            has,
            new Dictionary<string, AttainmentItem>(StringComparer.Ordinal) { [item.Key] = before with { Met = met, Note = note } }
        );
        return new RowOutcome(before.Met is null ? ImportOutcome.Added : ImportOutcome.Changed, key);
    }

    private void Remember(
        Sheet<AssessmentRow> sheet,
        SheetRow<AssessmentRow> row,
        Institution institution,
        Standard standard,
        StandardItem item,
        Dictionary<(Guid, string), Attainment> attainments
    )
    {
        var has = _facts.Has(institution);
        if (!attainments.TryGetValue((institution.Id, standard.Key), out var attainment))
        {
            attainments[(institution.Id, standard.Key)] = attainment = Attainment.Start(institution, standard, has);
            db.Add(attainment);
        }

        var answered = attainment.Items.FirstOrDefault(i => i.Key == item.Key);
        if (!attainment.IsOpen && row.Values.Met is { } met && met != answered?.Met && item.Source is null)
        {
            sheet.Refuse(row, nameof(row.Values.Met), StandardErrors.WrongStep, attainment.State.Word());
        }

        _asked[row] = (new MeasuredAttainment(attainment, standard, has), item);
    }
}
