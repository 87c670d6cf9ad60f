using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Notices.Channels;
using Notices.Data;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Registers;

namespace Notices.Features.Subscriptions;

/// <summary>通知订阅台账. A line of a recipient that is subscribed at the place by the channel changes that subscription; one that is left out is
/// left alone.</summary>
internal sealed class SubscriptionRegister(NoticesDb db, ChannelDirectory channels, TimeProvider clock)
    : Register<SubscriptionSheetRow>(clock)
{
    private static readonly Dictionary<NoticeLanguage, Heading> Languages = new()
    {
        [NoticeLanguage.Zh] = new("中文", "Chinese"),
        [NoticeLanguage.En] = new("英文", "English"),
    };

    private readonly HashSet<Guid> _seen = [];
    private readonly SheetRecords<(DivisionCode Place, string Channel, string Recipient), Subscription> _known = new(db);

    public override Heading Title { get; } = new("通知订阅台账", "Subscriptions to notices");

    public override IReadOnlyList<Column<SubscriptionSheetRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Name, "接收人", "Name", required: true),
        Text(r => r.Channel, "渠道", "Channel", required: true, max: 60),
        Text(r => r.Address, "地址", "Address", max: 200),
        Text(r => r.Post, "职务", "Post", max: 60),
        Text(r => r.Kinds, "事项", "Kinds", max: 400),
        YesNo(r => r.OwnLevelOnly, "仅本级", "Own level only"),
        Choice(r => r.Language, "语言", "Language", Languages),
        YesNo(r => r.Digest, "每日汇总", "Digest"),
        YesNo(r => r.Paused, "暂停", "Paused"),
    ];

    public override async IAsyncEnumerable<SubscriptionSheetRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var subscriptions = db
            .Subscriptions.AsNoTracking()
            .Within(scope.Division)
            .Where(s => s.EndedAt == null)
            .OrderBy(s => s.Division)
            .ThenBy(s => s.Id);
        await foreach (var subscription in subscriptions.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return SubscriptionSheetRow.Of(subscription, scope.Caller.MayRead(subscription.Division));
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<SubscriptionSheetRow> rows, Scope scope, CancellationToken ct)
    {
        var (places, named) = (rows.Select(r => r.Division!.Value).Distinct().ToList(), rows.Select(r => r.Channel!).Distinct().ToList());
        var known = await db
            .Subscriptions.AsNoTracking()
            .Where(s => places.Contains(s.Division) && named.Contains(s.Channel) && s.EndedAt == null)
            .ToListAsync(ct);
        foreach (var same in known.GroupBy(s => (s.Division, s.Channel, s.Recipient)))
        {
            _known.Know(same.Key, same.First());
        }
    }

    protected override RowOutcome Apply(SubscriptionSheetRow row, Scope scope)
    {
        var (place, terms) = (row.Division!.Value, row.Terms(channels.Find(row.Channel!)?.Settings.Reaches));
        var key = (place, terms.Channel, terms.Recipient(place));
        if (_known.Find(key) is not { } subscription)
        {
            subscription = _known.Add(key, Subscription.Begin(place, terms));
            _seen.Add(subscription.Id);
            return Take(subscription, terms, row, ImportOutcome.Added);
        }

        return _seen.Add(subscription.Id)
            ? Take(subscription, terms, row, ImportOutcome.Changed)
            : throw CoreErrors.Duplicate.At(nameof(SubscriptionSheetRow.Address));
    }

    private static RowOutcome Take(Subscription subscription, SubscriptionTerms terms, SubscriptionSheetRow row, ImportOutcome outcome)
    {
        var paused = row.Paused ?? false;
        if (
            outcome == ImportOutcome.Changed
            && paused == subscription.Paused
            && subscription.Terms() with { Kinds = terms.Kinds } == terms
            && subscription.Kinds.SequenceEqual(terms.Kinds)
        )
        {
            return new(ImportOutcome.Unchanged, row.Name!);
        }

        subscription.Change(terms, paused);
        return new(outcome, row.Name!);
    }
}
