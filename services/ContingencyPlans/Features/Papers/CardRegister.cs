using System.Runtime.CompilerServices;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;

namespace ContingencyPlans.Features.Papers;

/// <summary>岗位风险处置卡台账: an import adds cards and corrects those of the same unit and post; a day of publication publishes.</summary>
internal sealed class CardRegister(ContingencyPlansDb db, TimeProvider clock) : Register<CardRow>(clock), IListed<ListPapersRequest>
{
    private readonly HashSet<(DivisionCode, string, string)> _seen = [];
    private PaperContext<Card> _context = null!;

    public ListPapersRequest? List { get; set; }

    public override Heading Title { get; } = new("岗位风险处置卡台账", "Post risk cards");

    public override IReadOnlyList<Column<CardRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Enterprise, "企业名称", "Enterprise"),
        Text(r => r.Post, "岗位", "Post", required: true),
        Text(r => r.Hazards, "灾种", "Hazards", required: true, max: 200),
        Text(r => r.Risks, "主要风险", "Risks", required: true, max: 4000),
        Text(r => r.Watch, "观察要点", "Watch for", required: true, max: 4000),
        Text(r => r.FirstSteps, "先期处置步骤", "First steps", required: true, max: 4000),
        Text(r => r.Forbidden, "禁止事项", "Forbidden", max: 4000),
        Text(r => r.Contacts, "联系方式", "Contacts", required: true, max: 1000),
        Date(r => r.PublishedOn, "发布日期", "Published on"),
    ];

    public override async IAsyncEnumerable<CardRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var cards = ListPapers.Find(db.Cards, List!).Within(scope.Division).OrderBy(c => c.Division).ThenBy(c => c.Id);
        await foreach (var card in cards.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return CardRow.Of(card, CardView.ContentFor(card, scope.Caller));
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<CardRow> rows, Scope scope, CancellationToken ct) =>
        _context = await PaperContext<Card>.LoadAsync(db, rows.Select(r => (r.Division!.Value, r.Post!)), Clock, ct);

    protected override CardRow? Recorded(CardRow row, Scope scope)
    {
        var (place, heading) = (row.Division!.Value, _context.HeadingOf(row.Division.Value, row.Card().Heading));
        var known = SheetHas(nameof(CardRow.Enterprise)) ? _context.Find(place, heading) : TheOnly(_context.Titled(place, heading.Title));
        if (known is null)
        {
            return null;
        }

        var recorded = CardRow.Of(known);
        return new() { Enterprise = recorded.Enterprise, Forbidden = recorded.Forbidden };
    }

    // A sheet without the column of enterprises means the only card of the post.
    private static Card? TheOnly(List<Card> cards) =>
        cards.Count > 1 ? throw CoreErrors.Required.At(nameof(CardRow.Enterprise)) : cards.FirstOrDefault();

    protected override RowOutcome Apply(CardRow row, Scope scope)
    {
        var (place, request) = (row.Division!.Value, row.Card());
        var heading = _context.HeadingOf(place, request.Heading);
        if (!_seen.Add((place, heading.Unit, heading.Title)))
        {
            throw CoreErrors.Duplicate.At(nameof(CardRow.Post), row.Post!);
        }

        var known = _context.Find(place, heading);
        var card = known ?? DraftPaper.Take<Card, CardRequest, CardView>(_context, place, request);
        var changed = known is not null && Corrected(known, request);
        if (row.PublishedOn is { } on && card.PublishedOn is null)
        {
            Publish(card, heading, on);
            changed = true;
        }

        var outcome =
            known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, row.Post!);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field switch
        {
            "on" => nameof(CardRow.PublishedOn),
            "heading.title" => nameof(CardRow.Post),
            _ => base.ColumnOf(field, rule),
        };

    private bool Corrected(Card known, CardRequest request)
    {
        var (was, said) = (CardRow.Of(known), CardRow.Of(known.Division, known.PublishedOn, request));
        if (Columns.All(c => Equals(c.Read(was), c.Read(said))))
        {
            return false;
        }

        CorrectPaper.Take<Card, CardRequest, CardView>(_context, known, request);
        return true;
    }

    // A sheet does not withdraw what is in use.
    private void Publish(Card card, PaperHeading heading, DateOnly on)
    {
        if (_context.InUse(card.Division, heading))
        {
            throw PaperErrors.InUse.At(nameof(CardRow.PublishedOn), heading.Title);
        }

        PublishPaper.Take(_context, card, new(on));
    }
}
