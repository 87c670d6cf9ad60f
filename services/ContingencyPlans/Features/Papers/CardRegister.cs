using System.Runtime.CompilerServices;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;

namespace ContingencyPlans.Features.Papers;

/// <summary>岗位风险处置卡台账: an import adds cards and corrects those of the same unit and post; a day of publication publishes.</summary>
internal sealed class CardRegister(ContingencyPlansDb db, TimeProvider clock) : Register<CardRow>(clock)
{
    private readonly HashSet<(DivisionCode, string, string)> _seen = [];
    private readonly HashSet<(DivisionCode, string, string)> _inUse = [];
    private readonly SheetRecords<(DivisionCode Place, string Unit, string Title), Card> _known = new(db);
    private Dictionary<DivisionCode, KnownPlace> _places = [];

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
        var cards = db
            .Cards.AsNoTracking()
            .Within(scope.Division)
            .Where(c => c.WithdrawnOn == null)
            .OrderBy(c => c.Division)
            .ThenBy(c => c.Id);
        await foreach (var card in cards.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return CardRow.Of(card);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<CardRow> rows, Scope scope, CancellationToken ct)
    {
        var (places, posts) = (rows.Select(r => r.Division!.Value).Distinct().ToList(), rows.Select(r => r.Post!).Distinct().ToList());
        _places = await db
            .Places.AsNoTracking()
            .Where(p => places.Contains(p.Division) && p.ClosedOn == null)
            .ToDictionaryAsync(p => p.Division, ct);

        // Of a draft and one in use, the draft is the newer one: it comes later and is the one that is found.
        var cards = await db
            .Cards.AsNoTracking()
            .Where(c => places.Contains(c.Division) && posts.Contains(c.Title) && c.WithdrawnOn == null)
            .OrderBy(c => c.PublishedOn == null)
            .ToListAsync(ct);
        foreach (var card in cards)
        {
            var key = (card.Division, card.Unit, card.Title);
            _known.Know(key, card);
            if (card.PublishedOn is not null)
            {
                _inUse.Add(key);
            }
        }
    }

    protected override RowOutcome Apply(CardRow row, Scope scope)
    {
        var place = row.Division!.Value;
        var level =
            PlanKinds.Own(_places.GetValueOrDefault(place)?.Level ?? place.Depth)
            ?? throw PlanErrors.LevelNotOfPlace.At(nameof(CardRow.Division), place.Depth, place);
        var (heading, content) = (row.Heading(level, _places.GetValueOrDefault(place)?.Name ?? place.Value), row.Content());
        var key = (place, heading.Unit, heading.Title);
        if (!_seen.Add(key))
        {
            throw CoreErrors.Duplicate.At(nameof(CardRow.Post));
        }

        var events = new List<PlatformEvent?>();
        var card = _known.Find(key);
        var before = card is null ? null : CardRow.Of(card);
        if (card is null)
        {
            db.Add(card = Card.Draft(place, heading, content));
        }
        else if (!Same(before!, row))
        {
            events.Add(card.Correct(heading, content, Today));
        }

        if (row.PublishedOn is { } published && card.PublishedOn is null)
        {
            if (_inUse.Contains(key))
            {
                throw PaperErrors.InUse.At(nameof(CardRow.PublishedOn), heading.Title);
            }

            events.Add(card.Publish(BusinessDate.Past(published, Clock, PaperErrors.NotYet)));
        }

        events.OfType<PlatformEvent>().ToList().ForEach(db.Publish);
        return new(
            before is null ? ImportOutcome.Added
                : Same(before, CardRow.Of(card)) ? ImportOutcome.Unchanged
                : ImportOutcome.Changed,
            row.Post!
        );
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field == "on" ? nameof(CardRow.PublishedOn) : base.ColumnOf(field, rule);

    private bool Same(CardRow one, CardRow other) => Columns.All(c => Equals(c.Read(one), c.Read(other)));
}
