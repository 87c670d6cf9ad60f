using Platform.Cli.Installation;

namespace Platform.Cli.Tests;

public class PortPlanTests
{
    private static readonly Deployment[] One = [new(new("organizations", "services/Organizations", 5110, 5111))];

    [Fact]
    public void A_service_gets_its_usual_ports_when_they_are_free() =>
        PortPlan.Of(One, new Dictionary<string, int[]>(), _ => false, port => port)["organizations"].ShouldBe([5110, 5111]);

    [Fact]
    public void A_taken_port_is_replaced_by_a_free_one() =>
        PortPlan
            .Of(One, new Dictionary<string, int[]>(), _ => false, port => port == 5110 ? 40001 : port)["organizations"]
            .ShouldBe([40001, 5111]);

    [Fact]
    public void A_running_service_keeps_the_ports_it_listens_on() =>
        PortPlan
            .Of(One, new Dictionary<string, int[]> { ["organizations"] = [6000, 6001] }, _ => true, _ => 40001)["organizations"]
            .ShouldBe([6000, 6001]);

    [Fact]
    public void A_stopped_service_takes_the_ports_it_had_when_they_are_free() =>
        PortPlan
            .Of(One, new Dictionary<string, int[]> { ["organizations"] = [6000, 6001] }, _ => false, port => port)["organizations"]
            .ShouldBe([6000, 6001]);
}
