using Platform.Cli.Backup;

namespace Platform.Cli.Tests;

public sealed class ResendTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_what_a_consumer_lacks_is_sent_again_and_nothing_older_than_the_consumer()
    {
        var (before, first, onItsWay, taken) = (
            Event("PlanChanged", -90),
            Event("PlanChanged", -60),
            Event("PlanChanged", -50),
            Event("PlanChanged", -1)
        );
        var (old, recent) = (Event("TeamHeld", -500), Event("TeamHeld", -2));
        var forPartners = Event("RollCallClosed", -1);

        Resend
            .Missing(
                [before, first, onItsWay, taken, old, recent, forPartners],
                new HashSet<string> { "PlanChanged", "TeamHeld" },
                new HashSet<Guid> { first.Id, taken.Id }
            )
            .ShouldBe([onItsWay.Id, recent.Id], ignoreOrder: true);
    }

    [Fact]
    public void The_types_of_a_queue_are_read_from_its_bindings() =>
        BrokerTopology
            .TypesByQueue(
                """
                { "bindings": [
                  { "source": "platform.events", "destination": "reports.622921", "routing_key": "622921.PlanChanged" },
                  { "source": "platform.events.unlisted", "destination": "reports", "routing_key": "*.TeamHeld" },
                  { "source": "reports", "destination": "reports", "routing_key": "" } ] }
                """
            )
            .Select(q => (q.Key, string.Join(',', q.Value)))
            .ShouldBe([("reports.622921", "PlanChanged"), ("reports", "TeamHeld")], ignoreOrder: true);

    private static SentEvent Event(string type, int minutes) => new(Guid.NewGuid(), type, Noon.AddMinutes(minutes));
}
