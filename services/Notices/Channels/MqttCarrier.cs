using System.Diagnostics;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using Notices.Domain;

namespace Notices.Channels;

/// <summary>Loudspeakers and displays that listen to topics of an MQTT broker: a batch over one connection, each message acknowledged by
/// the broker.</summary>
internal sealed class MqttCarrier : ICarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A slow server's batch is cancelled before another replica takes it over.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMinutes(2);
    private static readonly MqttClientFactory Factory = new();

    public async Task<IReadOnlyList<SendResult>> CarryAsync(Channel channel, IReadOnlyList<Outgoing> messages, CancellationToken ct)
    {
        var (results, began) = (new List<SendResult>(messages.Count), Stopwatch.StartNew());
        var trouble = "the broker ended the connection";
        try
        {
            using var client = Factory.CreateMqttClient();
            await client.ConnectAsync(Options(channel.Settings), ct);
            foreach (var message in messages.TakeWhile(_ => began.Elapsed < LongestBatch))
            {
                var answer = await client.PublishAsync(Publication(channel.Settings, message), ct);
                results.Add(new(answer.IsSuccess, answer.ReasonCode.ToString()));
            }

            await client.DisconnectAsync(cancellationToken: ct);
        }
        catch (Exception e)
            when (e is MqttCommunicationException or MqttClientDisconnectedException or MqttClientNotConnectedException or IOException
                || (e is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            trouble = e.Message;
        }

        results.AddRange(Enumerable.Repeat(new SendResult(false, trouble), messages.Count - results.Count));
        return results;
    }

    private static MqttClientOptions Options(ChannelSettings settings)
    {
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer(settings.Host!, settings.Port ?? (settings.Tls == true ? 8883 : 1883))
            .WithClientId($"notices-{Guid.NewGuid():N}")
            .WithTimeout(Patience);
        if (settings.Tls == true)
        {
            options = options.WithTlsOptions(tls => tls.UseTls());
        }

        return (settings.User is { } user ? options.WithCredentials(user, settings.Password) : options).Build();
    }

    // The payload is the spoken text; the id is a message property.
    private static MqttApplicationMessage Publication(ChannelSettings settings, Outgoing message) =>
        new MqttApplicationMessageBuilder()
            .WithTopic(message.Fill(settings.Topic!))
            .WithPayload(settings.Body == ParcelBody.Text ? System.Text.Encoding.UTF8.GetBytes(message.Says.Text) : message.Json())
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
}
