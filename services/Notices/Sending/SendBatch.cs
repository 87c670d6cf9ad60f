using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Hosting.Operations;

namespace Notices.Sending;

/// <summary>Takes a batch of a channel, has it carried, and writes down what came of each message.</summary>
internal sealed class SendBatch(
    NoticesDb db,
    AddressResolver addressees,
    RollCallRecipients called,
    SendingMetrics metrics,
    TimeProvider clock,
    IConfiguration configuration
)
{
    /// <summary>Returns how many messages it took.</summary>
    public async Task<int> SendAsync(Channel channel, CancellationToken ct)
    {
        var messages = await db.ClaimAsync(channel, clock.GetUtcNow(), ct);
        if (messages.Count == 0)
        {
            return 0;
        }

        using var traced = Telemetry.Background.StartActivity($"send {channel.Name}");

        // What was taken is carried to its end, also while the service stops: given up half-way, it would be sent again.
        var results = new SendResult[messages.Count];
        var going = await ComposeAsync(channel, messages, results, CancellationToken.None);
        var carried =
            going.Count == 0 ? [] : await channel.Carrier.CarryAsync(channel, [.. going.Select(g => g.Message)], CancellationToken.None);
        foreach (var (index, result) in carried.Index())
        {
            var (at, message) = going[index];
            results[at] = message.To is { } to
                ? result with
                {
                    Answer = result.Answer.Replace(to, Recipients.Mask(to), StringComparison.OrdinalIgnoreCase),
                }
                : result;
        }

        foreach (var (index, message) in messages.Index())
        {
            message.Tried(results[index], clock.GetUtcNow(), Random.Shared.NextDouble());
            metrics.Tried(channel.Name, message.State);
        }

        await db.SettleAsync(messages, CancellationToken.None);
        return messages.Count;
    }

    private async Task<List<(int At, Outgoing Message)>> ComposeAsync(
        Channel channel,
        List<Message> messages,
        SendResult[] results,
        CancellationToken ct
    )
    {
        var (ids, subscribed) = (messages.ConvertAll(m => m.Id), messages.ConvertAll(m => m.SubscriptionId));
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(s => subscribed.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var notices = (
            await db
                .Deliveries.AsNoTracking()
                .Where(d => ids.Contains(d.MessageId))
                .Join(db.Notices, d => d.NoticeId, n => n.Id, (d, n) => new { d.MessageId, Notice = n })
                .ToListAsync(ct)
        ).ToLookup(x => x.MessageId, x => x.Notice);
        var members = await called.OfAsync(messages, ct);
        var going = new List<(int, Outgoing)>(messages.Count);
        foreach (var (index, message) in messages.Index())
        {
            var member = members.GetValueOrDefault(message.Id);
            var addressee = member is not null
                ? new(member.Phone, member.Refused)
                : await addressees.OfAsync(subscriptions[message.SubscriptionId!.Value], ct);
            if (addressee.Refused is { } refused)
            {
                results[index] = refused;
            }
            else
            {
                IReadOnlyList<Notice> about = [.. notices[message.Id].OrderBy(n => n.At).ThenBy(n => n.Id)];
                var answerAt = member?.Code is { } code ? AnswerAddress(code) : null;
                going.Add((index, Outgoing(channel, message, addressee.Address, about, answerAt)));
            }
        }

        return going;
    }

    // A member's own page takes the place of the record, which asks for sign-in.
    private Outgoing Outgoing(Channel channel, Message message, string? to, IReadOnlyList<Notice> notices, string? answerAt)
    {
        var answer = answerAt is null ? "" : $" 应答 answer: {answerAt}";
        var says = MessageComposition.Of(notices, message.Language, channel.Settings.MaxLength - answer.Length);
        return new(
            message.Id,
            message.Kind,
            message.Urgent,
            message.Language,
            to,
            notices[0].Division,
            says with
            {
                Text = says.Text + answer,
            },
            notices[^1].At,
            [
                .. notices.Select(n => new OutgoingNotice(
                    n.Id,
                    n.Division,
                    n.At,
                    n.Wording.In(message.Language).Text,
                    answerAt ?? Absolute(n.Link)
                )),
            ]
        );
    }

    // Without the installation's address a phone could not open it.
    private string? AnswerAddress(string code)
    {
        var path = $"/roll-call/{code}";
        return Absolute(path) is { } address && address != path ? address : null;
    }

    private string? Absolute(string? link) =>
        link is not null && (configuration["Platform:PublicUrl"] ?? configuration["Auth:Issuer"]) is { Length: > 0 } url
            ? url.TrimEnd('/') + link
            : link;
}
