using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Notices.Channels;
using Notices.Domain;
using Platform.Core;

namespace Notices.Tests;

public sealed class BindingsTests
{
    [Fact]
    public async Task With_a_sidecar_a_channel_is_a_component_and_a_few_settings()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        await using var services = Services(
            ("Dapr:Enabled", "true"),
            ("DAPR_GRPC_PORT", sidecar.Port.ToString(CultureInfo.InvariantCulture)),
            ("Channels:sms:Kind", "binding"),
            ("Channels:sms:Binding", "sms-gateway"),
            ("Channels:sms:Body", "text"),
            ("Channels:sms:Metadata:toNumber", "+86{address}"),
            ("Channels:mail:Kind", "smtp"),
            ("Channels:mail:Binding", "mail"),
            ("Channels:mail:Metadata:emailTo", "{address}"),
            ("Channels:mail:Metadata:subject", "{title}"),
            ("Channels:robot:Kind", "dingtalk"),
            ("Channels:robot:Binding", "robot"),
            ("Channels:lost:Kind", "binding"),
            ("Channels:lost:Binding", "nowhere")
        );

        (await CarryAsync(services, "sms", "13900000001")).Taken.ShouldBeTrue();
        (await CarryAsync(services, "mail", "a@example.gov.cn")).Taken.ShouldBeTrue();
        (await CarryAsync(services, "robot", null)).Taken.ShouldBeTrue();
        var lost = await CarryAsync(services, "lost", "13900000001");
        (lost.Taken, lost.Answer).ShouldBe((false, "InvalidArgument couldn't find output binding nowhere"));

        var calls = sidecar.Calls.ToArray();
        calls.Select(c => (c.Name, c.Operation)).ShouldBe([("sms-gateway", "create"), ("mail", "create"), ("robot", "create")]);
        (calls[0].Data.ToStringUtf8(), calls[0].Metadata["toNumber"]).ShouldBe(
            ("1. 莲花镇预案应予修订\n2. <b>北塬&南塬</b>", "+8613900000001")
        );
        (calls[1].Data.ToStringUtf8(), calls[1].Metadata["emailTo"], calls[1].Metadata["subject"]).ShouldBe(
            ("1. 莲花镇预案应予修订<br>\n2. &lt;b&gt;北塬&amp;南塬&lt;/b&gt;", "a@example.gov.cn", "预案应予修订")
        );
        JsonNode.Parse(calls[2].Data.Span)!["text"]!
            .Text("content")
            .ShouldBe("【预案应予修订】\n1. 莲花镇预案应予修订\n2. <b>北塬&南塬</b>");
    }

    [Fact]
    public async Task Without_a_sidecar_the_same_settings_call_directly_and_component_channels_stay_closed()
    {
        await using var services = Services(
            ("Channels:mail:Kind", "smtp"),
            ("Channels:mail:Binding", "mail"),
            ("Channels:mail:Host", "127.0.0.1"),
            ("Channels:mail:Port", "9"),
            ("Channels:mail:From", "a@example.gov.cn"),
            ("Channels:sms:Kind", "binding"),
            ("Channels:sms:Binding", "sms-gateway")
        );
        var channels = services.GetRequiredService<ChannelDirectory>();
        channels.Find("sms").ShouldBeNull();
        channels.Find("mail")!.Carrier.ShouldBeOfType<SmtpCarrier>();
    }

    [Fact]
    public async Task A_channel_that_can_not_work_stops_the_start_by_its_name()
    {
        await using var services = Services(("Channels:sms:Kind", "webhook"), ("Channels:sms:Url", "http://127.0.0.1:9/"));
        Should.Throw<InvalidOperationException>(services.GetRequiredService<ChannelDirectory>).Message.ShouldContain("Channels:sms");
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build()
            )
            .AddChannels()
            .BuildServiceProvider();

    private static async Task<SendResult> CarryAsync(ServiceProvider services, string name, string? to)
    {
        var channel = services.GetRequiredService<ChannelDirectory>().Find(name)!;
        var message = new Outgoing(
            Guid.CreateVersion7(),
            NoticeKind.PlanDue,
            false,
            NoticeLanguage.Zh,
            to,
            DivisionCode.Parse("622921100"),
            new("预案应予修订", "1. 莲花镇预案应予修订\n2. <b>北塬&南塬</b>"),
            DateTimeOffset.UnixEpoch,
            []
        );
        return (await channel.Carrier.CarryAsync(channel, [message], TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
    }
}
