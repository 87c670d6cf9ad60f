using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;

namespace ContingencyPlans.Features.Papers;

/// <summary>What drafting, correcting and publishing papers need: the papers with the titles that a request or rows name, and what their
/// places are.</summary>
internal sealed class PaperContext<TPaper>
    where TPaper : Paper
{
    private readonly ContingencyPlansDb _db;
    private readonly SheetRecords<(DivisionCode Place, string Unit, string Title), TPaper> _known;
    private readonly Dictionary<(DivisionCode Place, string Unit, string Title), List<Title>> _titles = [];
    private readonly Dictionary<DivisionCode, KnownPlace> _places = [];

    private PaperContext(ContingencyPlansDb db, TimeProvider clock) => (_db, Clock, _known) = (db, clock, new(db));

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today => Clock.Today();

    /// <summary>For the papers that a request or rows name.</summary>
    public static async Task<PaperContext<TPaper>> LoadAsync(
        ContingencyPlansDb db,
        IEnumerable<(DivisionCode Place, string Title)> named,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (context, all) = (new PaperContext<TPaper>(db, clock), named.Distinct().ToList());
        var (places, titles) = (all.Select(n => n.Place).Distinct().ToList(), all.Select(n => n.Title).Distinct().ToList());
        var known = await db.Places.AsNoTracking().Where(p => places.Contains(p.Division) && p.ClosedOn == null).ToListAsync(ct);
        known.ForEach(p => context._places.TryAdd(p.Division, p));

        // Of a draft and one in use, the draft is the newer one: it comes later and is the one that is found.
        var papers = await db.Set<TPaper>()
            .AsNoTracking()
            .Where(p => places.Contains(p.Division) && titles.Contains(p.Title) && p.WithdrawnOn == null)
            .OrderBy(p => p.PublishedOn == null)
            .ToListAsync(ct);
        papers.ForEach(p => context.Know(p, context._known.Know));
        return context;
    }

    /// <summary>For a step on a paper that is loaded already and keeps its title.</summary>
    public static PaperContext<TPaper> Of(ContingencyPlansDb db, TimeProvider clock) => new(db, clock);

    /// <summary>The heading at a place; the unit is the place as the directory calls it, or the enterprise.</summary>
    public PaperHeading HeadingOf(DivisionCode place, PaperHeadingRequest request)
    {
        var (title, hazards) = (request.Title.Trim(), request.Hazards.Distinct().ToList());
        if (request.Enterprise is { } enterprise)
        {
            return new(PlanLevel.Enterprise, enterprise.Trim(), title, hazards);
        }

        var known = _places.GetValueOrDefault(place);
        var level = PlanKinds.Own(known?.Level ?? place.Depth) ?? throw PlanErrors.LevelNotOfPlace.Because(DivisionLevel.Province, place);
        return new(level, known?.Name ?? place.Value, title, hazards);
    }

    /// <summary>The place's paper of the heading that is being drafted, else the one in use; tracked.</summary>
    public TPaper? Find(DivisionCode place, PaperHeading heading) => _known.Find((place, heading.Unit, heading.Title));

    /// <summary>The place's papers of the title, of whatever unit; not tracked.</summary>
    public List<TPaper> Titled(DivisionCode place, string title) =>
        [.. _titles.Keys.Where(k => k.Place == place && k.Title == title).Select(k => _known.Peek(k)).OfType<TPaper>()];

    /// <summary>Whether one of the heading is in use at the place.</summary>
    public bool InUse(DivisionCode place, PaperHeading heading) => TitlesOf(place, heading).Exists(t => t.InUse);

    /// <summary>Refuses a second draft, or a second one in use, of the same unit and title.</summary>
    public void RequireTitleFree(DivisionCode place, PaperHeading heading, TPaper? itself)
    {
        var inUse = itself?.PublishedOn is not null;
        if (TitlesOf(place, heading).Exists(t => t.Paper != itself?.Id && t.InUse == inUse))
        {
            throw PaperErrors.TitleTaken.At("heading.title", heading.Unit, heading.Title);
        }
    }

    /// <summary>A paper is drafted; later rows find it.</summary>
    public void Drafted(TPaper paper) => Know(paper, (key, drafted) => _known.Add(key, drafted));

    /// <summary>A paper that is in use is corrected; of a draft nothing is published.</summary>
    public void Corrected(PlanPaperChanged? happened) => Publish(happened);

    /// <summary>A paper is in use.</summary>
    public void Published(PlanPaperChanged happened) => Publish(happened);

    private void Publish(PlanPaperChanged? happened)
    {
        if (happened is not null)
        {
            _db.Publish(happened);
        }
    }

    private void Know(TPaper paper, Action<(DivisionCode, string, string), TPaper> keep)
    {
        var key = (paper.Division, paper.Unit, paper.Title);
        keep(key, paper);
        if (!_titles.TryGetValue(key, out var titles))
        {
            _titles[key] = titles = [];
        }

        titles.Add(new(paper.Id, paper.PublishedOn is not null));
    }

    private List<Title> TitlesOf(DivisionCode place, PaperHeading heading) =>
        _titles.GetValueOrDefault((place, heading.Unit, heading.Title)) ?? [];

    private sealed record Title(Guid Paper, bool InUse);
}
