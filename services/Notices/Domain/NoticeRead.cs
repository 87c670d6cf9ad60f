namespace Notices.Domain;

/// <summary>已阅: a person has read a notice.</summary>
public sealed class NoticeRead
{
    private NoticeRead() { }

    /// <summary>The account, as its token names it.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The notice.</summary>
    public Guid NoticeId { get; private set; }

    /// <summary>When it was first marked as read.</summary>
    public DateTimeOffset At { get; private set; }
}
