using Platform.Core;

namespace Organizations.Domain;

/// <summary>
/// What the directory's follow-ups need of a record of another service (a team, a plan, an agreement): a copy from its events, kept
/// so that the follow-ups are complete while that service is down.
/// </summary>
public sealed class FollowedRecord : IRecord
{
    private FollowedRecord() { }

    /// <summary>The record's id in its service.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its place, by the present code.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The collection in its address: teams, plans, agreements.</summary>
    public string Collection { get; private set; } = "";

    /// <summary>Its name or title.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Other places that it names: those that an agreement or a squadron covers.</summary>
    public IReadOnlyList<DivisionCode> Covers { get; private set; } = [];

    /// <summary>For an agreement: when both sides signed.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>For a plan: since when it follows no plan above, after its place moved; null: it is linked.</summary>
    public DateOnly? UnlinkedSince { get; private set; }

    /// <summary>First day on which it is over; null: not decided.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>When its service recorded this state.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>A copy without content, before its first event; see <see cref="Take"/>.</summary>
    public static FollowedRecord Of(Guid id) => new() { Id = id, RecordedAt = DateTimeOffset.MinValue };

    /// <summary>Takes over a state; states may arrive in any order, and an older one changes nothing.</summary>
    public void Take(FollowedState state)
    {
        if (state.RecordedAt > RecordedAt)
        {
            (Division, Collection, Name, Covers) = (state.Division, state.Collection, state.Name, state.Covers);
            (SignedOn, UnlinkedSince, EndedOn, RecordedAt) = (state.SignedOn, state.UnlinkedSince, state.EndedOn, state.RecordedAt);
        }
    }
}

/// <summary>A state of a record of another service; see the members of <see cref="FollowedRecord"/>.</summary>
public sealed record FollowedState(string Collection, DivisionCode Division, string Name, DateTimeOffset RecordedAt)
{
    /// <inheritdoc cref="FollowedRecord.Covers"/>
    public IReadOnlyList<DivisionCode> Covers { get; init; } = [];

    /// <inheritdoc cref="FollowedRecord.SignedOn"/>
    public DateOnly? SignedOn { get; init; }

    /// <inheritdoc cref="FollowedRecord.UnlinkedSince"/>
    public DateOnly? UnlinkedSince { get; init; }

    /// <inheritdoc cref="FollowedRecord.EndedOn"/>
    public DateOnly? EndedOn { get; init; }
}
