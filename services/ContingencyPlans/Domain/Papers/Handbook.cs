using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>灾害事件应急手册: one edition of a printed handbook for the people of a unit.</summary>
public sealed class Handbook : Paper
{
    private Handbook() { }

    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.Handbook;

    /// <summary>版次, 1 to 30 characters: 2026年版.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>1 to 60, in the order of the print.</summary>
    public IReadOnlyList<HandbookChapter> Chapters { get; private set; } = [];

    /// <summary>印制: print runs, by date.</summary>
    public IReadOnlyList<PrintRun> Printed { get; private set; } = [];

    /// <summary>发放: copies given out, by date.</summary>
    public IReadOnlyList<Distribution> Distributed { get; private set; } = [];

    /// <inheritdoc/>
    protected override IReadOnlyList<CopiesGiven> Given => [.. Distributed.Select(d => new CopiesGiven(d.On, d.Copies))];

    /// <summary>A draft: it is not in use before its publication.</summary>
    public static Handbook Draft(DivisionCode division, PaperHeading heading, HandbookContent content)
    {
        var handbook = new Handbook { Edition = content.Edition, Chapters = content.Chapters };
        handbook.Begin(division, heading);
        return handbook;
    }

    /// <summary>Replaces heading and content; no event for a draft.</summary>
    public PlanPaperChanged? Correct(PaperHeading heading, HandbookContent content, DateOnly today) =>
        Correct(heading, today, () => (Edition, Chapters) = (content.Edition, content.Chapters));

    /// <summary>Records a print run.</summary>
    public PlanPaperChanged Print(PrintRun run)
    {
        var was = RequireOut(run.On);
        Printed = [.. Printed.Append(run).OrderBy(p => p.On)];
        return ChangedEvent(PaperChange.Handled, was, run.On);
    }

    /// <summary>Copies were given out: by any day not more than were printed by that day.</summary>
    public PlanPaperChanged Distribute(Distribution given)
    {
        var was = RequireOut(given.On);
        IReadOnlyList<Distribution> all = [.. Distributed.Append(given).OrderBy(d => d.On)];
        foreach (var day in all.Select(d => d.On).Distinct())
        {
            var (printed, distributed) = (
                Printed.Where(p => p.On <= day).Sum(p => p.Copies),
                all.Where(d => d.On <= day).Sum(d => d.Copies)
            );
            if (distributed > printed)
            {
                throw PaperErrors.MoreThanPrinted.At("copies", distributed, day, printed);
            }
        }

        Distributed = all;
        return ChangedEvent(PaperChange.Handled, was, given.On);
    }

    private PaperStanding RequireOut(DateOnly on)
    {
        RequireUsed();
        var published = PublishedOn ?? throw PaperErrors.NotPublished.Because(Title);
        return on >= published ? Standing() : throw PaperErrors.BeforePublished.At("on", on, published);
    }
}

/// <summary>The content of a handbook.</summary>
public sealed record HandbookContent(
    [property: Required, StringLength(30, MinimumLength = 1)] string Edition,
    [property: Required, Length(1, 60)] IReadOnlyList<HandbookChapter> Chapters
);

/// <summary>A chapter: 地震来了怎么办.</summary>
public sealed record HandbookChapter(
    [property: Required, StringLength(100, MinimumLength = 1)] string Heading,
    [property: Required, StringLength(20000, MinimumLength = 1)] string Text
);

/// <summary>A print run: number of copies, and the printer.</summary>
public sealed record PrintRun(DateOnly On, int Copies, string? Printer);

/// <summary>Copies that were handed out.</summary>
/// <param name="To">The recipients: 各村民小组, 大河家小学.</param>
public sealed record Distribution(DateOnly On, int Copies, string To);
