using Notices.Data;

namespace Notices.Channels;

/// <summary>A configured channel and its carrier.</summary>
internal sealed record Channel(string Name, ChannelSettings Settings, ICarrier Carrier)
{
    public OpenChannel Open =>
        new(Name, Settings.QuietHours, Settings.GiveUpAfter, Settings is { ToMembers: true, Reaches: Domain.RecipientKind.Phone });
}

/// <summary>
/// The port to the outside: takes messages of one channel and returns the result of each. A failure is an answer, not an exception, so that
/// one recipient does not affect another.
/// </summary>
internal interface ICarrier
{
    /// <summary>One result for each message, in their order.</summary>
    Task<IReadOnlyList<Domain.SendResult>> CarryAsync(Channel channel, IReadOnlyList<Outgoing> messages, CancellationToken ct);
}
