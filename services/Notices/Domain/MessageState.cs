namespace Notices.Domain;

/// <summary>Where a message stands.</summary>
public enum MessageState
{
    /// <summary>待发送.</summary>
    Waiting,

    /// <summary>已送达渠道: whoever carries it took it.</summary>
    Sent,

    /// <summary>发送失败，将重试.</summary>
    Failed,

    /// <summary>已放弃.</summary>
    GivenUp,

    /// <summary>渠道未配置: it was never tried.</summary>
    NoChannel,
}
