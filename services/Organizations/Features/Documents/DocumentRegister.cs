using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
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

    private readonly HashSet<(DivisionCode, string, DateOnly?)> _seen = [];
    private DocumentContext _context = null!;

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
            yield return DocumentRow.Of(d);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<DocumentRow> rows, Scope scope, CancellationToken ct) =>
        _context = await DocumentContext.LoadAsync(
            db,
            rows.Select(r => r.Division!.Value).Where(scope.Division.Contains),
            rows.Select(r => r.Number),
            rows.Where(r => r.Number is null).Select(r => r.IssuedOn!.Value),
            Today,
            ct
        );

    protected override RowOutcome Apply(DocumentRow row, Scope scope)
    {
        var (place, title, on) = (row.Division!.Value, row.PlainTitle, row.IssuedOn!.Value);
        var known = _context.Find(place, row.Number, title, on);
        if (Errors(row, known) is { Count: > 0 } errors)
        {
            throw DomainException.ForFields(errors);
        }

        var document = known ?? IssueDocument.Take(_context, place, row.Issue());
        var repeal = row.Repeal(document);
        if (repeal is not null)
        {
            RepealDocument.Take(_context, document, repeal);
        }

        return new RowOutcome(
            known is null ? ImportOutcome.Added
                : repeal is not null ? ImportOutcome.Closed
                : ImportOutcome.Unchanged,
            document.Number ?? document.Title
        );
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "on" ? nameof(DocumentRow.RepealedOn) : base.ColumnOf(field, rule);

    // Every wrong cell of the row, known or not; a number with another title is another document's.
    private List<FieldError> Errors(DocumentRow row, Document? known)
    {
        var (place, on) = (row.Division!.Value, row.IssuedOn!.Value);
        var errors = Document.BrokenRules(row.Number, on, row.RepealedOn, Today).ToList();
        if (!_context.Knows(place))
        {
            errors.Add(new(nameof(row.Division), CoreErrors.OutsideScope, [place]));
        }

        if (row.Number is not null && known is not null && known.Title != row.PlainTitle)
        {
            errors.Add(new(nameof(row.Number), DocumentErrors.NumberTaken, [known.Number!, known.Title]));
        }

        if (!_seen.Add(DocumentContext.KeyOf(place, row.Number, row.PlainTitle, on)))
        {
            errors.Add(new(nameof(row.Title), CoreErrors.Duplicate, [row.Title!]));
        }

        return errors;
    }
}
