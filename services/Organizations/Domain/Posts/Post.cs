using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>
/// A post at a place or an institution, independent of its holder: captaincies, duty calls and signatures belong to the post, and its
/// holder on a day is a dated fact.
/// </summary>
public sealed partial class Post : IStandsAtPlace
{
    // Before any record: the end of a withdrawn post whose first day is not known.
    private static readonly DateOnly Oldest = new(1900, 1, 1);

    private Post() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The institution it belongs to; null: the place itself.</summary>
    public Guid? InstitutionId { get; private set; }

    /// <summary>Stable word, one of <see cref="PostWord.Known"/>.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Full title, 2 to 100 characters: 县应急管理局局长.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whether its holder is the head of the institution.</summary>
    public bool Heads { get; private set; }

    /// <summary>First day; null: older than any record.</summary>
    public DateOnly? EstablishedOn { get; private set; }

    /// <summary>First day on which it no longer exists; null: it exists.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    /// <summary>Holders through time, by day; they never overlap.</summary>
    public IReadOnlyList<Tenure> Tenures { get; private set; } = [];

    /// <summary>Who withdrew it, when and why, if it was registered by mistake: nobody held it on any day. Null: it was not.</summary>
    public ActedBy? Withdrawn { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>A post of the place itself: township head, Party secretary.</summary>
    public static Post Establish(PostWord word, DivisionCode division, DivisionLevel level, string title, DateOnly? on) =>
        word.Kinds.Length == 0 && word.Levels.Contains(level)
            ? new Post
            {
                Division = division,
                Word = word.Word,
                Title = title,
                EstablishedOn = on,
            }
            : throw PostErrors.WordNotOfPlace.At("post", word.Word, division);

    /// <summary>A post of an institution: bureau head, office director.</summary>
    public static Post Establish(PostWord word, Institution institution, string title, DateOnly? on) =>
        on < institution.EstablishedOn ? throw InstitutionErrors.BeforeEstablished.At("establishedOn", on, institution.EstablishedOn)
        : word.Kinds.Contains(institution.Kind) && institution.ClosedOn is null
            ? new Post
            {
                Division = institution.Division,
                InstitutionId = institution.Id,
                Word = word.Word,
                Title = title,
                Heads = word.Heads,
                EstablishedOn = on,
            }
        : throw PostErrors.WordNotOfPlace.At("post", word.Word, institution.Division);

    /// <summary>The holder on a day; null if the post is vacant.</summary>
    public Tenure? HolderOn(DateOnly day) => Withdrawn is not null ? null : Tenures.FirstOrDefault(t => t.Covers(day));

    /// <summary>Its place on a day.</summary>
    public DivisionCode DivisionOn(DateOnly day) => PastPlace.PlaceOn(Moves, Division, day);

    /// <summary>Corrects the title.</summary>
    public void Change(string title)
    {
        RequireOpen();
        Title = title;
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (AbolishedOn is not null)
        {
            return null;
        }

        var from = Division;
        Moves = [.. Moves, new PastPlace(from, on)];
        Division = to;
        return new PostMoved(Id, Word, Title, from, on) { Division = to };
    }

    /// <summary>A post of the place ends with the place; a post of an institution follows the institution.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        InstitutionId is null && AbolishedOn is null ? Abolish(on) : null;

    /// <summary>Ends the post, and its holder's tenure on the same day.</summary>
    public PostVacated? Abolish(DateOnly on)
    {
        RequireOpen();
        var vacated = HolderOn(on) is { } holder && holder.From < on ? Vacate(on, on) : null;
        AbolishedOn = on;
        return vacated;
    }

    /// <summary>登记有误撤回: the post was never there, and its holders never held it; the record keeps them.</summary>
    public PostWithdrawn Withdraw(ActedBy by)
    {
        if (Withdrawn is { } before)
        {
            throw PostErrors.Withdrawn.Because(Title, before.On);
        }

        (Withdrawn, AbolishedOn) = (by, EstablishedOn ?? Oldest);
        IReadOnlyList<DateOnly> readings =
        [
            .. Tenures.Select(t => t.From).Concat(Tenures.Select(t => t.Until).OfType<DateOnly>()).Distinct(),
        ];
        return new PostWithdrawn(Id, Word, Title, readings, by.Note ?? "", by.On) { Division = Division };
    }

    private void RequireOpen()
    {
        if (Withdrawn is { } withdrawn)
        {
            throw PostErrors.Withdrawn.Because(Title, withdrawn.On);
        }

        if (AbolishedOn is { } abolished)
        {
            throw PostErrors.Abolished.Because(Title, abolished);
        }
    }
}
