using Platform.Core;

namespace Notices.Domain;

/// <summary>通知: an event that people are notified of. It is never changed, and keeps the place's code of its day.</summary>
public sealed class Notice : IRecord
{
    private Notice() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public NoticeKind Kind { get; private set; }

    public Wording Wording { get; private set; } = null!;

    /// <summary>Path of the record it is about, in the public API; null: there is none to look at.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static Notice Of(NoticeKind kind, DivisionCode place, Wording wording, string? link, DateTimeOffset now) =>
        new()
        {
            Kind = kind,
            Division = place,
            Wording = wording,
            Link = link,
            At = now,
        };
}
