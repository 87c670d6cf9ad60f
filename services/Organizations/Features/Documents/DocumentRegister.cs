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
internal sealed class DocumentRegister(OrganizationsDb db, TimeProvider clock) : Register<DocumentRow>
{
    private static readonly Dictionary<DocumentCategory, Heading> Categories = new()
    {
        [DocumentCategory.SystemBuildingPlan] = new("体系建设方案", "system-building plan"),
        [DocumentCategory.ReformPlan] = new("体制机制改革方案", "reform plan"),
        [DocumentCategory.FloodSeasonOpinion] = new("汛期应对意见", "flood-season opinion"),
        [DocumentCategory.TownshipReform] = new("乡镇街道改革方案", "township reform"),
        [DocumentCategory.Other] = new("其他", "other"),
    };

    private Dictionary<string, Document> _known = [];
    private Dictionary<DivisionCode, DivisionLevel> _levels = [];

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

    public override async Task PrepareAsync(Sheet<DocumentRow> sheet, Scope scope, CancellationToken ct)
    {
        _levels = await db.LevelsWithinAsync(scope.Division, clock.Today(), ct);
        _known = (await db.Documents.Within(scope.Division).Where(d => d.State != DocumentState.Withdrawn).ToListAsync(ct))
            .DistinctBy(d => Key(d.Division, d.Number, d.Title, d.IssuedOn), StringComparer.Ordinal)
            .ToDictionary(d => Key(d.Division, d.Number, d.Title, d.IssuedOn), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            Check(sheet, row, scope);
            if (!seen.Add(KeyOf(row.Values)))
            {
                sheet.Refuse(row, nameof(DocumentRow.Title), CoreErrors.Duplicate);
            }
        }
    }

    public override RowOutcome Take(SheetRow<DocumentRow> row, Scope scope)
    {
        var r = row.Values;
        var outcome = ImportOutcome.Unchanged;
        if (!_known.TryGetValue(KeyOf(r), out var document))
        {
            (document, var issued) = Document.Issue(
                r.Division!.Value,
                _levels[r.Division.Value],
                r.Title!.Trim('《', '》'),
                r.Number,
                r.Issuer!,
                r.Category!.Value,
                r.IssuedOn!.Value
            );
            db.Add(document);
            db.Publish(issued);
            outcome = ImportOutcome.Added;
        }

        if (r.RepealedOn is { } on && document.State == DocumentState.InForce)
        {
            db.Publish(document.Repeal(on));
            outcome = outcome == ImportOutcome.Added ? outcome : ImportOutcome.Closed;
        }

        return new RowOutcome(outcome, document.Number ?? document.Title);
    }

    private void Check(Sheet<DocumentRow> sheet, SheetRow<DocumentRow> row, Scope scope)
    {
        var r = row.Values;
        if (!_levels.ContainsKey(r.Division!.Value))
        {
            sheet.Refuse(row, nameof(r.Division), CoreErrors.OutsideScope, r.Division);
        }

        if (r.IssuedOn > clock.Today())
        {
            sheet.Refuse(row, nameof(r.IssuedOn), DocumentErrors.NotYet, r.IssuedOn);
        }

        if (r.RepealedOn < r.IssuedOn)
        {
            sheet.Refuse(row, nameof(r.RepealedOn), DocumentErrors.RepealedBeforeIssued, r.IssuedOn!);
        }

        if (r.Number is { } number && DocumentNumber.Normalise(number) is null)
        {
            sheet.Refuse(row, nameof(r.Number), DocumentErrors.NumberMalformed, number);
        }

        if (r.Number is not null && _known.GetValueOrDefault(KeyOf(r)) is { } known && known.Title != r.Title!.Trim('《', '》'))
        {
            sheet.Refuse(row, nameof(r.Number), DocumentErrors.NumberTaken, known.Number!, known.Title);
        }
    }

    private static string KeyOf(DocumentRow r) =>
        Key(r.Division!.Value, r.Number is { } n ? DocumentNumber.Normalise(n) ?? n : null, r.Title!.Trim('《', '》'), r.IssuedOn!.Value);

    private static string Key(DivisionCode division, string? number, string title, DateOnly on) =>
        number is not null ? $"{division}\n{number}" : $"{division}\n{title}\n{on:O}";
}
