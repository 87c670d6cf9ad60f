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
    private SubscriptionContext _context = null!;

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

    protected override async Task LoadAsync(IReadOnlyList<SubscriptionSheetRow> rows, Scope scope, CancellationToken ct) =>
        _context = await SubscriptionContext.LoadAsync(db, channels, rows.Select(r => r.Named()), ct);

    protected override RowOutcome Apply(SubscriptionSheetRow row, Scope scope)
    {
        var (place, request) = (row.Division!.Value, row.Request());
        var known = _context.Find(place, request.Terms(channels));
        var subscription = known ?? BeginSubscription.Take(_context, place, request);
        if (!_seen.Add(subscription.Id))
        {
            throw CoreErrors.Duplicate.At(nameof(SubscriptionSheetRow.Address), row.Name!);
        }

        var changed = known is not null && ChangeSubscription.Take(_context, known, request);
        var outcome =
            known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, row.Name!);
    }
}
