namespace Notices.Domain;

/// <summary>送达记录: a notice that is delivered to a subscription, alone in its message or in a digest.</summary>
public sealed class Delivery
{
    private Delivery() { }

    /// <summary>Identifies the delivery.</summary>
    public Guid Id { get; private set; }

    /// <summary>The notice that is delivered.</summary>
    public Guid NoticeId { get; private set; }

    /// <summary>The subscription it is delivered to; null: a member who is called.</summary>
    public Guid? SubscriptionId { get; private set; }

    /// <summary>The message that contains the notice.</summary>
    public Guid MessageId { get; private set; }
}
