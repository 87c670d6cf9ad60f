using Grpc.Core;
using Notices.Domain;
using Platform.Hosting.Peers;

namespace Notices.Channels;

/// <summary>Any output binding of the sidecar: what the message becomes for it, the channel's settings say.</summary>
internal sealed class BindingCarrier(OutputBinding binding) : ICarrier
{
    private const int AtOnce = 8;

    public async Task<IReadOnlyList<SendResult>> CarryAsync(Channel channel, IReadOnlyList<Outgoing> messages, CancellationToken ct)
    {
        var results = new SendResult[messages.Count];
        await Parallel.ForAsync(
            0,
            messages.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (index, stop) => results[index] = await SendAsync(channel.Settings, messages[index], stop)
        );
        return results;
    }

    private async Task<SendResult> SendAsync(ChannelSettings settings, Outgoing message, CancellationToken ct)
    {
        var metadata = settings.Metadata.ToDictionary(m => m.Key, m => message.Fill(m.Value), StringComparer.Ordinal);
        try
        {
            await binding.InvokeAsync(settings.Binding!, settings.Operation, Data(settings, message), metadata, ct);
            return new(true, settings.Binding!);
        }
        catch (RpcException refused) when (!ct.IsCancellationRequested)
        {
            return new(false, $"{refused.StatusCode} {refused.Status.Detail}");
        }
    }

    private static byte[] Data(ChannelSettings settings, Outgoing message) =>
        (settings.Body, settings.Kind) switch
        {
            (ParcelBody.DingTalk, _) or (null, ChannelKind.DingTalk) => message.DingTalk(),
            (null, ChannelKind.Smtp) => message.Html(), // bindings.smtp sends every body as text/html
            (ParcelBody.Text, _) => System.Text.Encoding.UTF8.GetBytes(message.Says.Text),
            _ => message.Json(),
        };
}
