using Platform.Core;

namespace Notices.Domain;

/// <summary>通知 of an event at a place. It never changes, and keeps the code that the place had then.</summary>
public sealed class Notice : IRecord
{
    private Notice() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The subject; decides urgency and reach.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>Title and text, in Chinese and English.</summary>
    public Wording Wording { get; private set; } = null!;

    /// <summary>Path of the record in the public API; null: there is no record to open.</summary>
    public string? Link { get; private set; }

    /// <summary>The highest place that is informed, of those above; null: all of them. Of a notice that informs the places inside:
    /// null.</summary>
    public DivisionCode? UpTo { get; private set; }

    /// <summary>Subjects of accounts that find the notice in their inbox, wherever they are.</summary>
    public List<string> Accounts { get; private set; } = [];

    /// <summary>When the notice was written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A notice of an event at a place.</summary>
    public static Notice Of(
        NoticeKind kind,
        DivisionCode place,
        Wording wording,
        string? link,
        DateTimeOffset now,
        NoticeAudience? audience = null
    ) =>
        new()
        {
            UpTo = audience?.UpTo,
            Accounts = [.. audience?.Accounts ?? []],
            Kind = kind,
            Division = place,
            Wording = wording,
            Link = link,
            At = now,
        };
}

/// <summary>Who is informed by a notice that does not go to all places above.</summary>
/// <param name="UpTo">The highest place.</param>
/// <param name="Accounts">Subjects of accounts that are informed wherever they are.</param>
public sealed record NoticeAudience(DivisionCode UpTo, IReadOnlyList<string>? Accounts = null);
