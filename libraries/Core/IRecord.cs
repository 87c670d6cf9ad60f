namespace Platform.Core;

/// <summary>
/// A record that people keep: it belongs to a place, has an identity, and carries a version that grows by one with every change, so that
/// two people who edit it at the same time don't overwrite each other (ETag, If-Match). Changes to it are audited.
/// </summary>
public interface IRecord : IVersioned
{
    /// <summary>Never changes and is never reused (UUID version 7).</summary>
    Guid Id { get; }

    /// <summary>The place the record belongs to.</summary>
    DivisionCode Division { get; }
}

/// <summary>Has a version: a record, or a view of one.</summary>
public interface IVersioned
{
    /// <summary>1 when new; set on saving.</summary>
    int Version { get; }

    /// <summary>When the record was last changed: the start of the transaction that changed it, by the database's clock.</summary>
    DateTimeOffset UpdatedAt { get; }
}

/// <summary>
/// A view that shows more than its own record: a person's name and phone, the head of an institution, the captain of a team. What it shows
/// of others is part of its entity tag, so that a tag never stands for two different answers.
/// </summary>
public interface IShowsOthers : IVersioned
{
    /// <summary>What comes from elsewhere than the record itself; null if there is nothing.</summary>
    object? Others { get; }
}
