namespace Notices.Domain;

/// <summary>
/// 消息 to one recipient by one channel: one notice, or the day's digest of a kind. The address is not stored here: it is looked up
/// when the message is sent, so that it is stored in one place only.
/// </summary>
public sealed class Message
{
    private Message() { }

    /// <summary>The same in all attempts, so that the recipient can detect a duplicate.</summary>
    public Guid Id { get; private set; }

    /// <summary>Identifies the message that further notices join: the same for all notices of one digest.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The subscription whose channel and address are used; null: it goes to a member who is called.</summary>
    public Guid? SubscriptionId { get; private set; }

    /// <summary>The roll-call, in rescue-teams; null: it goes to a subscriber.</summary>
    public Guid? RollCallId { get; private set; }

    /// <summary>The member who is called, in rescue-teams.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>Name of the channel when the message was written.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>The subscription's language when the message was written.</summary>
    public NoticeLanguage Language { get; private set; }

    /// <summary>The kind of all notices in the message.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>Urgent messages are sent before others, at night too.</summary>
    public bool Urgent { get; private set; }

    /// <summary>Waiting until the first attempt; a failed message is tried again.</summary>
    public MessageState State { get; private set; }

    /// <summary>Number of attempts so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Time of the first attempt, as planned.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>No attempt begins before this time.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>No attempt begins after this time.</summary>
    public DateTimeOffset GiveUpAt { get; private set; }

    /// <summary>The replica's lease under which it is being sent; null: none.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>After this time another replica may send it; null: not leased.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Answer to the last attempt, or the reason of its failure; at most 300 characters.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>When the carrier accepted it; null: not sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Leases the message to one replica until the given time.</summary>
    public void TakenBy(Guid lease, DateTimeOffset until) => (Lease, LeasedUntil) = (lease, until);

    /// <summary>Records the result of an attempt, and the time of the next one.</summary>
    /// <param name="luck">A random number from 0 to 1, so that messages that failed together are not tried again together.</param>
    public void Tried(SendResult result, DateTimeOffset now, double luck)
    {
        Attempts++;
        LastAnswer = result.Answer;
        LeasedUntil = null;
        if (result.Taken)
        {
            (State, SentAt) = (MessageState.Sent, now);
            return;
        }

        NotBefore = now + (result.RetryAfter is { } asked && asked > Backoff.After(Attempts, luck) ? asked : Backoff.After(Attempts, luck));
        State = result.Hopeless || NotBefore > GiveUpAt ? MessageState.GivenUp : MessageState.Failed;
    }

    /// <summary>重发: sent again after the cause was removed.</summary>
    public void Retry(DateTimeOffset now, TimeSpan patience)
    {
        if (State == MessageState.Sent)
        {
            throw SubscriptionErrors.SentAlready.Because(SentAt!.Value.ToOffset(Platform.Core.BusinessTime.Offset));
        }

        if (State == MessageState.Waiting || LeasedUntil > now)
        {
            throw SubscriptionErrors.UnderWay.Because();
        }

        (State, NotBefore, GiveUpAt, Lease, LeasedUntil) = (MessageState.Waiting, now, now + patience, null, null);
    }
}

/// <summary>The result of one attempt.</summary>
/// <param name="Taken">The carrier accepted the message.</param>
/// <param name="Answer">The answer, or the reason of the failure; addresses masked.</param>
/// <param name="RetryAfter">The delay requested by the carrier; null: none.</param>
/// <param name="Hopeless">Another attempt would fail too: the subscription has ended.</param>
public sealed record SendResult(bool Taken, string Answer, TimeSpan? RetryAfter = null, bool Hopeless = false)
{
    private const int Longest = 300;

    /// <summary>Cut to 300 characters.</summary>
    public string Answer { get; init; } = Answer.Length > Longest ? Answer[..Longest] : Answer;
}

/// <summary>The delay after a failed attempt.</summary>
public static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(30);

    /// <summary>Doubles from 15 seconds to half an hour; half of the delay is random.</summary>
    public static TimeSpan After(int attempts, double luck)
    {
        var whole =
            attempts > 10 ? Most : TimeSpan.FromSeconds(Math.Min(Most.TotalSeconds, First.TotalSeconds * Math.Pow(2, attempts - 1)));
        return whole * (0.5 + (luck / 2));
    }
}
