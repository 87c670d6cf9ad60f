using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Registers;

namespace Organizations.Features.Documents;

/// <summary>
/// What issuing and repealing need, loaded once for the places and numbers of a request or of a sheet's rows: the documents known by
/// them, and what the places are.
/// </summary>
internal sealed class DocumentContext
{
    private readonly OrganizationsDb _db;
    private readonly DirectoryLevels? _levels;
    private readonly SheetRecords<(DivisionCode Place, string Name, DateOnly? IssuedOn), Document> _known;
    private ILookup<(DivisionCode Place, string Title, DateOnly IssuedOn), string>? _titled;

    private DocumentContext(OrganizationsDb db, DirectoryLevels? levels, DateOnly today)
    {
        (_db, _levels, Today) = (db, levels, today);
        _known = new(db);
    }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    /// <summary>For a step on a document that is loaded already; none is issued.</summary>
    public static DocumentContext Of(OrganizationsDb db, DateOnly today) => new(db, null, today);

    /// <param name="db">The database.</param>
    /// <param name="places">Places of the documents.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="days">The days of issue of those without a number, which are known by them.</param>
    /// <param name="unnumbered">The sheet has no numbers, so that any document may be meant by its title and day.</param>
    /// <param name="today">The day on which it happens.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DocumentContext> LoadAsync(
        OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        IEnumerable<string?> numbers,
        IEnumerable<DateOnly> days,
        bool unnumbered,
        DateOnly today,
        CancellationToken ct
    )
    {
        var codes = places.Distinct().ToList();
        var named = numbers.Select(Normalised).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var dated = days.Distinct().ToList();
        var context = new DocumentContext(db, await DirectoryLevels.LoadAsync(db, codes, today, ct), today);
        if (named.Count == 0 && dated.Count == 0)
        {
            return context;
        }

        var known = await db
            .Documents.AsNoTracking()
            .Where(d => codes.Contains(d.Division) && d.State != DocumentState.Withdrawn)
            .Where(d => named.Contains(d.Number!) || ((unnumbered || d.Number == null) && dated.Contains(d.IssuedOn)))
            .ToListAsync(ct);
        foreach (var same in known.GroupBy(KeyOf))
        {
            context._known.Know(same.Key, same.First());
        }

        context._titled = known.Where(d => d.Number is not null).ToLookup(d => (d.Division, d.Title, d.IssuedOn), d => d.Number!);

        return context;
    }

    /// <summary>Whether a place has this code.</summary>
    public bool Knows(DivisionCode place) => _levels!.Knows(place);

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none. What the place itself issued, it issued while it
    /// existed; what came from above may be older.</summary>
    public DivisionLevel LevelOf(DivisionCode place, DocumentCategory category, DateOnly issuedOn) =>
        _levels!.Of(place, category == DocumentCategory.TownshipReform ? null : issuedOn, "issuedOn");

    /// <summary>The document, tracked, by its place and number; without a number by place, title and day of issue. Null if there is
    /// none.</summary>
    public Document? Find(DivisionCode place, string? number, string title, DateOnly issuedOn) =>
        _known.Find(KeyOf(place, number, title, issuedOn));

    /// <summary>The numbers of documents of a title and day of issue.</summary>
    public IEnumerable<string> NumbersOf(DivisionCode place, string title, DateOnly issuedOn) =>
        _titled?[(place, title, issuedOn)].Distinct(StringComparer.Ordinal) ?? [];

    /// <summary>What distinguishes documents: place and number; without a number place, title and day of issue.</summary>
    public static (DivisionCode, string, DateOnly?) KeyOf(DivisionCode place, string? number, string title, DateOnly issuedOn) =>
        Normalised(number) is { } name ? (place, name, null) : (place, title, issuedOn);

    /// <summary>Throws <c>document.number-taken</c> if another document of the place has the number.</summary>
    public void RequireNumberFree(DivisionCode place, string? number)
    {
        if (number is not null && _known.Find((place, number, null)) is { } same)
        {
            throw DocumentErrors.NumberTaken.Because(number, same.Title);
        }
    }

    /// <summary>A document was issued; later rows find it.</summary>
    public void Issued(Document document, PlatformEvent happened)
    {
        _known.Add(KeyOf(document), document);
        _db.Publish(happened);
    }

    /// <summary>A document was repealed.</summary>
    public void Repealed(PlatformEvent happened) => _db.Publish(happened);

    private static string? Normalised(string? number) =>
        string.IsNullOrWhiteSpace(number) ? null : DocumentNumber.Normalise(number) ?? number;

    private static (DivisionCode, string, DateOnly?) KeyOf(Document d) => KeyOf(d.Division, d.Number, d.Title, d.IssuedOn);
}
