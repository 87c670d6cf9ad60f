using System.Collections.Concurrent;
using System.Text;
using MimeKit;
using MQTTnet.Server;
using Notices.Channels;
using Notices.Domain;
using Platform.Core;
using Platform.LocalStack;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Notices.Tests;

public sealed class CarriersTests
{
    [Fact]
    public async Task Mails_are_sent_over_one_connection_and_one_bad_address_does_not_affect_the_others()
    {
        var store = new Store();
        var port = FreePort.Any();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(store);
        var server = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Port(port).Build(), services);
        using var stop = new CancellationTokenSource();
        var running = server.StartAsync(stop.Token);
        var channel = Channel(
            new()
            {
                Kind = ChannelKind.Smtp,
                Host = "127.0.0.1",
                Port = port,
                Tls = false,
                From = "yingji@example.gov.cn",
            }
        );
        var messages = new[] { Message("a@example.gov.cn"), Message("refused@example.gov.cn"), Message("b@example.gov.cn") };

        var results = await channel.Carrier.CarryAsync(channel, messages, TestContext.Current.CancellationToken);

        results.Select(r => r.Taken).ShouldBe([true, false, true]);
        results[1].Answer.ShouldContain("550");
        store.Mails.Select(m => m.To.ToString()).ShouldBe(["a@example.gov.cn", "b@example.gov.cn"]);
        var mail = store.Mails.First();
        mail.Subject.ShouldBe("预案应予修订");
        mail.TextBody!.ShouldContain("莲花镇");
        mail.TextBody!.ShouldContain("https://yingji.example.gov.cn/v1/x");
        mail.MessageId.ShouldBe($"{messages[0].Id}@example.gov.cn");
        await stop.CancelAsync();
        await running;
        // no listener
        (await channel.Carrier.CarryAsync(channel, messages, TestContext.Current.CancellationToken)).ShouldAllBe(r => !r.Taken);
    }

    [Fact]
    public async Task Loudspeakers_receive_their_own_topic()
    {
        var port = FreePort.Any();
        using var broker = new MqttServerFactory().CreateMqttServer(
            new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointPort(port).Build()
        );
        var received = new ConcurrentQueue<(string Topic, string Text)>();
        broker.InterceptingPublishAsync += e =>
        {
            received.Enqueue((e.ApplicationMessage.Topic, Encoding.UTF8.GetString(e.ApplicationMessage.Payload)));
            return Task.CompletedTask;
        };
        await broker.StartAsync();
        var channel = Channel(
            new()
            {
                Kind = ChannelKind.Mqtt,
                Host = "127.0.0.1",
                Port = port,
                Topic = "speakers/{address}/{kind}",
                Body = ParcelBody.Text,
            }
        );
        var results = await channel.Carrier.CarryAsync(
            channel,
            [Message("village-1"), Message("village-2")],
            TestContext.Current.CancellationToken
        );
        results.ShouldAllBe(r => r.Taken);
        received.ShouldBe([("speakers/village-1/plan-due", "莲花镇预案应予修订"), ("speakers/village-2/plan-due", "莲花镇预案应予修订")]);
        await broker.StopAsync();
        (await channel.Carrier.CarryAsync(channel, [Message("village-1")], TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .Taken.ShouldBeFalse();
    }

    private static Channel Channel(ChannelSettings settings) =>
        new("test", settings, settings.Kind == ChannelKind.Smtp ? new SmtpCarrier() : new MqttCarrier());

    private static Outgoing Message(string to) =>
        new(
            Guid.CreateVersion7(),
            NoticeKind.PlanDue,
            false,
            NoticeLanguage.Zh,
            to,
            DivisionCode.Parse("622921100"),
            new("预案应予修订", "莲花镇预案应予修订"),
            new DateTimeOffset(2026, 11, 24, 4, 0, 0, TimeSpan.Zero),
            [
                new(
                    Guid.CreateVersion7(),
                    DivisionCode.Parse("622921100"),
                    default,
                    "莲花镇预案应予修订",
                    "https://yingji.example.gov.cn/v1/x"
                ),
            ]
        );

    /// <summary>Keeps what it is sent and refuses one mailbox.</summary>
    private sealed class Store : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Mails { get; } = new();

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            System.Buffers.ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            if (transaction.To.Any(to => to.User == "refused"))
            {
                return new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such mailbox");
            }

            using var stream = new MemoryStream(System.Buffers.BuffersExtensions.ToArray(buffer));
            Mails.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
