using Grpc.Core;
using Notices.Domain;
using Organizations.Protos;
using Platform.Core;

namespace Notices.Sending;

/// <summary>Where a message goes, or why it can't.</summary>
internal sealed record ResolvedAddress(string? Address, SendResult? Refused);

/// <summary>Resolves the recipient of a subscription at this moment: its address, or today's holder of the post. A post is requested once
/// per batch.</summary>
internal sealed class AddressResolver(OrganizationsService.OrganizationsServiceClient organizations)
{
    private readonly Dictionary<(string Post, DivisionCode Place), ResolvedAddress> _holders = [];

    public async Task<ResolvedAddress> OfAsync(Subscription subscription, CancellationToken ct)
    {
        if (subscription.EndedAt is not null || subscription.Paused)
        {
            return new(
                null,
                new(false, subscription.Paused ? "订阅已暂停 / subscription paused" : "订阅已注销 / subscription ended", Hopeless: true)
            );
        }

        if (subscription.Post is not { } post)
        {
            return new(subscription.Address, null);
        }

        var key = (post, subscription.Division);
        return _holders.TryGetValue(key, out var known) ? known : _holders[key] = await HolderAsync(post, subscription.Division, ct);
    }

    private async Task<ResolvedAddress> HolderAsync(string post, DivisionCode place, CancellationToken ct)
    {
        try
        {
            var answer = await organizations.GetPostHolderAsync(new() { Post = post, Division = place.Value }, cancellationToken: ct);
            return answer.Holder is { Phone.Length: > 0 } holder
                ? new(holder.Phone, null)
                : new(null, new(false, "该职务无人担任或无手机号码 / the post is vacant, or the holder's number is not known"));
        }
        catch (Exception e) when (e is RpcException or HttpRequestException && !ct.IsCancellationRequested)
        {
            return new(null, new(false, "organizations 服务暂时无法访问 / can't be reached"));
        }
    }
}
