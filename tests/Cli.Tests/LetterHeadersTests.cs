using Platform.Cli.Broker;
using RabbitMQ.Client;

namespace Platform.Cli.Tests;

public class LetterHeadersTests
{
    private static readonly BasicProperties Failed = new()
    {
        Headers = new Dictionary<string, object?>
        {
            ["MT-Fault-Message"] = "no such figure"u8.ToArray(),
            ["MT-Fault-MessageType"] = "urn:x"u8.ToArray(),
            ["division"] = "622921"u8.ToArray(),
        },
    };

    [Fact]
    public void A_message_of_an_error_queue_came_from_the_queue_of_the_same_name() =>
        LetterHeaders
            .Read("shared", "reports.622921_error", Failed)
            .ShouldBe(new("shared", "reports.622921_error", "reports.622921", "urn:x", null, "no such figure"));

    [Fact]
    public void A_replayed_message_is_as_it_was_before_it_failed() => LetterHeaders.Clean(Failed).Headers!.Keys.ShouldBe(["division"]);
}
