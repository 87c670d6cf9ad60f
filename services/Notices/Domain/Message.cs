namespace Notices.Domain;

/// <summary>
/// 消息: what is sent to one recipient by one channel. One notice makes one, or joins the day's digest of its kind. The address is not here:
/// it is looked up when the message is sent, so that it is stored in one place only.
/// </summary>
public sealed class Message
{
    private Message() { }

    /// <summary>The same in all attempts: a receiver that gets it twice can detect it.</summary>
    public Guid Id { get; private set; }

    /// <summary>What a notice finds the message by that it joins.</summary>
    public string Key { get; private set; } = "";

    public Guid SubscriptionId { get; private set; }

    public string Channel { get; private set; } = "";

    public NoticeLanguage Language { get; private set; }

    public NoticeKind Kind { get; private set; }

    public bool Urgent { get; private set; }

    public MessageState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it was to go out first.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    public DateTimeOffset GiveUpAt { get; private set; }

    /// <summary>Who is sending it, until when.</summary>
    public Guid? Lease { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>What came back from the last try.</summary>
    public string? LastAnswer { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Until then the message is leased to one replica, which sends it.</summary>
    public void TakenBy(Guid lease, DateTimeOffset until) => (Lease, LeasedUntil) = (lease, until);

    /// <summary>Takes down what a try came to.</summary>
    /// <param name="luck">0 to 1, so that what failed together does not come back together.</param>
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
/// <param name="RetryAfter">The delay the receiver asked for.</param>
/// <param name="Hopeless">Another attempt would fail too: the subscription has ended.</param>
public sealed record SendResult(bool Taken, string Answer, TimeSpan? RetryAfter = null, bool Hopeless = false)
{
    private const int Longest = 300;

    /// <summary>Short enough to keep.</summary>
    public string Answer { get; init; } = Answer.Length > Longest ? Answer[..Longest] : Answer;
}

/// <summary>How long to wait after a failure.</summary>
public static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(30);

    /// <summary>Doubles from 15 seconds to half an hour; the upper half of it by luck.</summary>
    public static TimeSpan After(int attempts, double luck)
    {
        var whole =
            attempts > 10 ? Most : TimeSpan.FromSeconds(Math.Min(Most.TotalSeconds, First.TotalSeconds * Math.Pow(2, attempts - 1)));
        return whole * (0.5 + (luck / 2));
    }
}
