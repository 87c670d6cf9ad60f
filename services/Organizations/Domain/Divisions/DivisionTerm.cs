using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain.Divisions;

/// <summary>
/// Code and name of a place from a day on until another day. The terms of a place follow one another without a gap; together they
/// are its history and are never deleted.
/// </summary>
public sealed class DivisionTerm
{
    /// <summary>For a place that has existed since before the records begin.</summary>
    public static readonly DateOnly Beginning = new(1949, 10, 1);

    private DivisionTerm() { }

    internal DivisionTerm(Guid placeId, DivisionCode code, string name, DateOnly from) =>
        (PlaceId, Code, Superior, Name, ValidFrom) = (placeId, code, code.Parent, name, from);

    /// <summary>Identifies the term; the place has an identity of its own.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The place, independent of its code.</summary>
    public Guid PlaceId { get; private set; }

    /// <summary>The place's division code during the term.</summary>
    public DivisionCode Code { get; private set; }

    /// <summary>The code of the division that contains it; null for a province.</summary>
    public DivisionCode? Superior { get; private set; }

    /// <summary>Official full name during the term, 1 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First valid day.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>First day on which it is no longer valid; null while it is.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The code that follows this one: the place's own next code, or what it was merged into.</summary>
    public DivisionCode? ReplacedBy { get; private set; }

    /// <summary>What ended it.</summary>
    public DivisionChange? EndedBy { get; private set; }

    /// <summary>Whether the code and name were valid on the day.</summary>
    public bool Covers(DateOnly day) => ValidFrom <= day && !(ValidTo <= day);

    internal void End(DateOnly on, DivisionChange change, DivisionCode? replacedBy) =>
        (ValidTo, EndedBy, ReplacedBy) = (on, change, replacedBy);
}
