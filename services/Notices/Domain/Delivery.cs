namespace Notices.Domain;

/// <summary>送达记录: a notice on its way to a subscription, alone in its message or with others of the day.</summary>
public sealed class Delivery
{
    private Delivery() { }

    public Guid Id { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid SubscriptionId { get; private set; }

    public Guid MessageId { get; private set; }
}
