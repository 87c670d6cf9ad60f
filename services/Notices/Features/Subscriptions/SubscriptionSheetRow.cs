using Notices.Domain;
using Platform.Core;
using Platform.Registers;

namespace Notices.Features.Subscriptions;

/// <summary>One line of the register of subscriptions.</summary>
internal sealed class SubscriptionSheetRow : IPlacedRow
{
    private static readonly Dictionary<NoticeKind, Heading> KindWords = NoticeKinds.Offered.ToDictionary(
        k => k,
        k => new Heading(NoticeKinds.Word(k).Zh, NoticeKinds.Word(k).En)
    );

    public DivisionCode? Division { get; set; }

    public string? Name { get; set; }

    public string? Channel { get; set; }

    public string? Address { get; set; }

    public string? Post { get; set; }

    public string? Kinds { get; set; }

    public bool? OwnLevelOnly { get; set; }

    public NoticeLanguage? Language { get; set; }

    public bool? Digest { get; set; }

    public bool? Paused { get; set; }

    internal static SubscriptionSheetRow Of(Subscription s, bool open) =>
        new()
        {
            Division = s.Division,
            Name = s.Name,
            Channel = s.Channel,
            Address = open ? s.Address : Recipients.Mask(s.Address),
            Post = s.Post is { } post && PostWord.Find(post) is { } word ? new Heading(word.Zh, word.En).ToString() : s.Post,
            Kinds = s.Kinds.Count == 0 ? null : CellList.Join(s.Kinds.Select(k => KindWords[k].ToString())),
            OwnLevelOnly = s.OwnLevelOnly,
            Language = s.Language,
            Digest = s.Digest,
            Paused = s.Paused,
        };

    /// <summary>What a blank cell sets back.</summary>
    internal static SubscriptionSheetRow Clearable(Subscription s)
    {
        var row = Of(s, open: false);
        return new()
        {
            Kinds = row.Kinds,
            OwnLevelOnly = row.OwnLevelOnly,
            Language = row.Language,
            Digest = row.Digest,
            Paused = row.Paused,
        };
    }

    private string? StableWord =>
        Post is null ? null : PostWord.Find(Post)?.Word ?? PostWord.Known.FirstOrDefault(w => w.En == Post)?.Word ?? Post;

    /// <summary>The recipient is subscribed as the row says; a blank says what the API says of what is left out.</summary>
    internal SubscriptionRequest Request() =>
        new(
            Name!,
            Channel!,
            Address,
            StableWord,
            Kinds is null
                ? []
                : Kinds
                    .Split(['、', ',', '，', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(k => CellList.Word(k, KindWords, nameof(Kinds)))
                    .ToList(),
            OwnLevelOnly,
            Language,
            Digest,
            Paused
        );

    /// <summary>By what the subscription is found, whether or not the row can be applied.</summary>
    internal (DivisionCode Place, string Channel, string Recipient) Named() =>
        new SubscriptionTerms(Name!, Channel!, Address, StableWord, [], false, NoticeLanguage.Zh, true).Named(Division!.Value);
}
