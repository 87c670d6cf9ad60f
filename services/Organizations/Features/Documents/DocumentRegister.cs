using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Documents;

/// <summary>
/// 政策文件台账. A document is known by its division and number, without a number by its division, title and date; a date of
/// repeal on a document in force repeals it.
/// </summary>
internal sealed class DocumentRegister(OrganizationsDb db, TimeProvider clock) : Register<DocumentRow>(clock)
{
    private static readonly Dictionary<DocumentCategory, Heading> Categories = new()
    {
        [DocumentCategory.SystemBuildingPlan] = new("体系建设方案", "system-building plan"),
        [DocumentCategory.ReformPlan] = new("体制机制改革方案", "reform plan"),
        [DocumentCategory.FloodSeasonOpinion] = new("汛期应对意见", "flood-season opinion"),
        [DocumentCategory.TownshipReform] = new("乡镇街道改革方案", "township reform"),
        [DocumentCategory.Other] = new("其他", "other"),
    };

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SheetRecords<string, Document> _known = new(db, StringComparer.Ordinal);
    private DirectoryLevels _levels = null!;

    public override Heading Title { get; } = new("政策文件台账", "Policy documents");

    public override IReadOnlyList<Column<DocumentRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Title, "标题", "Title", required: true, max: 200),
        Text(r => r.Number, "文号", "Number", max: 60),
        Text(r => r.Issuer, "发文机关", "Issuer", required: true),
        Choice(r => r.Category, "类别", "Category", Categories, required: true),
        Date(r => r.IssuedOn, "印发日期", "Issued on", required: true),
        Date(r => r.RepealedOn, "废止日期", "Repealed on"),
    ];

    public override async IAsyncEnumerable<DocumentRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var documents = db
            .Documents.AsNoTracking()
            .Within(scope.Division)
            .Where(d => d.State != DocumentState.Withdrawn)
            .OrderBy(d => d.Division)
            .ThenBy(d => d.IssuedOn)
            .AsAsyncEnumerable();
        await foreach (var d in documents.WithCancellation(ct))
        {
            yield return new DocumentRow
            {
                Division = d.Division,
                Title = d.Title,
                Number = d.Number,
                Issuer = d.Issuer,
                Category = d.Category,
                IssuedOn = d.IssuedOn,
                RepealedOn = d.EndedOn,
            };
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<DocumentRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.Division!.Value).Where(scope.Division.Contains).Distinct().ToList();
        var numbers = rows.Select(NumberOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var days = rows.Where(r => r.Number is null).Select(r => r.IssuedOn!.Value).Distinct().ToList();
        _levels = await DirectoryLevels.LoadAsync(db, places, Today, ct);
        var known = await db
            .Documents.AsNoTracking()
            .Where(d => places.Contains(d.Division) && d.State != DocumentState.Withdrawn)
            .Where(d => numbers.Contains(d.Number!) || (d.Number == null && days.Contains(d.IssuedOn)))
            .ToListAsync(ct);
        foreach (var same in known.GroupBy(d => Key(d.Division, d.Number, d.Title, d.IssuedOn), StringComparer.Ordinal))
        {
            _known.Know(same.Key, same.First());
        }
    }

    protected override RowOutcome Apply(DocumentRow row, Scope scope)
    {
        var outcome = ImportOutcome.Unchanged;
        var document = _known.Find(KeyOf(row));
        Check(row, document);
        if (document is null)
        {
            (document, var issued) = Document.Issue(
                row.Division!.Value,
                _levels.Of(row.Division.Value),
                row.Title!.Trim('《', '》'),
                row.Number,
                row.Issuer!,
                row.Category!.Value,
                row.IssuedOn!.Value
            );
            db.Add(document);
            db.Publish(issued);
            outcome = ImportOutcome.Added;
        }

        if (row.RepealedOn is { } on && document.State == DocumentState.InForce)
        {
            db.Publish(document.Repeal(on));
            outcome = outcome == ImportOutcome.Added ? outcome : ImportOutcome.Closed;
        }

        return new RowOutcome(outcome, document.Number ?? document.Title);
    }

    private void Check(DocumentRow row, Document? known)
    {
        var errors = new List<FieldError>();
        if (!_levels.Knows(row.Division!.Value))
        {
            errors.Add(new(nameof(row.Division), CoreErrors.OutsideScope, [row.Division]));
        }

        if (row.IssuedOn > Today)
        {
            errors.Add(new(nameof(row.IssuedOn), DocumentErrors.NotYet, [row.IssuedOn]));
        }

        if (row.RepealedOn < row.IssuedOn)
        {
            errors.Add(new(nameof(row.RepealedOn), DocumentErrors.RepealedBeforeIssued, [row.IssuedOn!]));
        }

        if (row.Number is { } number && DocumentNumber.Normalise(number) is null)
        {
            errors.Add(new(nameof(row.Number), DocumentErrors.NumberMalformed, [number]));
        }

        if (row.Number is not null && known is not null && known.Title != row.Title!.Trim('《', '》'))
        {
            errors.Add(new(nameof(row.Number), DocumentErrors.NumberTaken, [known.Number!, known.Title]));
        }

        if (!_seen.Add(KeyOf(row)))
        {
            errors.Add(new(nameof(row.Title), CoreErrors.Duplicate, []));
        }

        if (errors.Count > 0)
        {
            throw DomainException.ForFields(errors);
        }
    }

    private static string? NumberOf(DocumentRow r) => r.Number is { } n ? DocumentNumber.Normalise(n) ?? n : null;

    private static string KeyOf(DocumentRow r) => Key(r.Division!.Value, NumberOf(r), r.Title!.Trim('《', '》'), r.IssuedOn!.Value);

    private static string Key(DivisionCode division, string? number, string title, DateOnly on) =>
        number is not null ? $"{division}\n{number}" : $"{division}\n{title}\n{on:O}";
}
