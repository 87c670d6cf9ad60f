namespace Notices.Domain;

/// <summary>The state of a message.</summary>
public enum MessageState
{
    /// <summary>待发送.</summary>
    Waiting,

    /// <summary>已送达渠道: the carrier accepted it.</summary>
    Sent,

    /// <summary>发送失败，将重试.</summary>
    Failed,

    /// <summary>已放弃.</summary>
    GivenUp,

    /// <summary>渠道未配置: it was never tried.</summary>
    NoChannel,
}
