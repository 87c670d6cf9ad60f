namespace Platform.Core.Events;

/// <summary>Why a division's code ended or changed.</summary>
public enum DivisionChange
{
    /// <summary>更名: another name, the same code.</summary>
    Rename,

    /// <summary>代码变更: the same place under another code (a county becomes a district).</summary>
    Recode,

    /// <summary>隶属变更: the same place under another superior, so under another code.</summary>
    Transfer,

    /// <summary>合并: absorbed by another division of its level.</summary>
    Merge,

    /// <summary>拆分: part of it became a division of its own.</summary>
    Split,

    /// <summary>撤销: ended without a successor.</summary>
    Abolish,
}

/// <summary>A division exists from <paramref name="On"/> (its code's first valid day).</summary>
/// <param name="DivisionId">Identity of the place, independent of its code.</param>
/// <param name="Level">As recorded in the directory.</param>
/// <param name="Name">Its name on that day.</param>
/// <param name="On">Business date.</param>
/// <param name="SplitFrom">The division it was split from; null if it is simply new to the directory.</param>
public sealed record DivisionEstablished(Guid DivisionId, DivisionLevel Level, string Name, DateOnly On, DivisionCode? SplitFrom)
    : PlatformEvent
{
    /// <summary>It takes the position of a level that does not exist (441900 in a city without counties) and is counted nowhere.</summary>
    public bool StandsIn { get; init; }
}

/// <summary>The division has another name from <paramref name="On"/> on; its code stays.</summary>
public sealed record DivisionRenamed(Guid DivisionId, DivisionLevel Level, string FormerName, string Name, DateOnly On) : PlatformEvent;

/// <summary>
/// The same place has another code from <paramref name="On"/> on (the event's division is the new one). Published once for the place itself
/// and once for every place inside it.
/// </summary>
public sealed record DivisionRecoded(
    Guid DivisionId,
    DivisionLevel Level,
    string Name,
    DivisionCode Former,
    DivisionChange Change,
    DateOnly On
) : PlatformEvent
{
    /// <inheritdoc cref="DivisionEstablished.StandsIn"/>
    public bool StandsIn { get; init; }

    /// <summary>
    /// The changes of the same moment by which codes go from one place to another (a swap, a rotation), this one among them; null if the
    /// former code goes to nobody and the new one comes from nobody. A service that keeps records by code applies them all at once, with
    /// the first of their events: one after the other, the records of two places would be mixed.
    /// </summary>
    public CodesTogether? Together { get; init; }

    /// <summary>What is to be applied with this event: all changes together, or this one.</summary>
    public IReadOnlyList<PlaceRecoded> ToApply() => Together?.Changes ?? [new PlaceRecoded(DivisionId, Level, Name, Former, Division, On)];
}

/// <summary>Changes of code that are applied at once.</summary>
/// <param name="Id">The same in all their events.</param>
/// <param name="Changes">One for each place.</param>
public sealed record CodesTogether(Guid Id, IReadOnlyList<PlaceRecoded> Changes);

/// <summary>A place has another code from <paramref name="On"/> on.</summary>
/// <param name="DivisionId">Identity of the place, independent of its code.</param>
/// <param name="Level">As recorded in the directory.</param>
/// <param name="Name">Its name from that day on.</param>
/// <param name="From">The code it left.</param>
/// <param name="To">The code it has.</param>
/// <param name="On">Business date.</param>
public sealed record PlaceRecoded(Guid DivisionId, DivisionLevel Level, string Name, DivisionCode From, DivisionCode To, DateOnly On);

/// <summary>The division no longer exists from <paramref name="On"/> on.</summary>
/// <param name="ReplacedBy">The division it was merged into; null if it was abolished.</param>
public sealed record DivisionClosed(
    Guid DivisionId,
    DivisionLevel Level,
    string Name,
    DivisionCode? ReplacedBy,
    DivisionChange Change,
    DateOnly On
) : PlatformEvent
{
    /// <inheritdoc cref="DivisionEstablished.StandsIn"/>
    public bool StandsIn { get; init; }

    /// <summary>The closure as records follow it: a successor is named only if one place took over all of it. After a split it would be a
    /// guess.</summary>
    public PlaceClosure Ended() => new(Division, Change == DivisionChange.Split ? null : ReplacedBy, On);
}
