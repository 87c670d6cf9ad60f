using Notices.Domain;
using Platform.Core;
using Platform.Registers;

namespace Notices.Features.Notices;

/// <summary>A notice in a list, in the caller's language.</summary>
/// <param name="Link">Path of the record it is about.</param>
/// <param name="Deliveries">How many recipients, by the state of their messages; empty: there are no subscribers.</param>
public sealed record NoticeRow(
    Guid Id,
    DivisionCode Division,
    NoticeKind Kind,
    bool Urgent,
    string Title,
    string Text,
    string? Link,
    DateTimeOffset At,
    IReadOnlyDictionary<string, int> Deliveries,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static NoticeRow Of(Notice n, IReadOnlyDictionary<string, int> deliveries)
    {
        var says = n.Wording.In(Language.English ? NoticeLanguage.En : NoticeLanguage.Zh);
        return new(n.Id, n.Division, n.Kind, n.Kind.IsUrgent(), says.Title, says.Text, n.Link, n.At, deliveries, n.Version, n.UpdatedAt);
    }
}

/// <summary>A notice with what became of it. What is on its way changes without the notice, so it carries no version.</summary>
public sealed record NoticeView(
    Guid Id,
    DivisionCode Division,
    NoticeKind Kind,
    bool Urgent,
    string Title,
    string Text,
    string? Link,
    DateTimeOffset At,
    IReadOnlyList<DeliveryView> Deliveries
)
{
    internal static NoticeView Of(Notice n, IReadOnlyList<DeliveryView> deliveries)
    {
        var row = NoticeRow.Of(n, new Dictionary<string, int>());
        return new(row.Id, row.Division, row.Kind, row.Urgent, row.Title, row.Text, row.Link, row.At, deliveries);
    }
}

/// <summary>One recipient of a notice.</summary>
/// <param name="SubscriptionId">Null: a member who is called.</param>
/// <param name="MemberId">The member of a team who is called; null: a subscriber.</param>
/// <param name="Recipient">Its name in the subscription; of a member: 队员.</param>
/// <param name="Address">Masked for callers who do not keep the records of the subscription's place; null: a post, or no individual
/// recipient.</param>
/// <param name="MessageId">The message's id as sent to the receiver; notices of one digest share it.</param>
/// <param name="LastAnswer">The channel's last answer; only for callers who keep the records of the subscription's place.</param>
public sealed record DeliveryView(
    Guid Id,
    Guid? SubscriptionId,
    Guid? MemberId,
    DivisionCode Division,
    string Recipient,
    string Channel,
    string? Address,
    string? Post,
    MessageState State,
    int Attempts,
    DateTimeOffset? NextTry,
    DateTimeOffset? SentAt,
    string? LastAnswer,
    Guid MessageId
)
{
    internal static DeliveryView Of(Delivery d, Message m, Subscription? s, DivisionCode place, bool open) =>
        new(
            d.Id,
            s?.Id,
            m.MemberId,
            s?.Division ?? place,
            s?.Name ?? (Language.English ? "Member" : "队员"),
            m.Channel,
            open ? s?.Address : Recipients.Mask(s?.Address),
            s?.Post,
            m.State,
            m.Attempts,
            m.State is MessageState.Waiting or MessageState.Failed ? m.NotBefore : null,
            m.SentAt,
            open ? m.LastAnswer : null,
            m.Id
        );
}
