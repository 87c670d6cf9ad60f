using System.Text.Json;
using Platform.Cli.Installation;
using Platform.Core;
using Platform.Demo;
using Platform.Demo.Playing;
using Platform.Demo.Script;
using Platform.Demo.Story;
using Platform.LocalStack;

namespace Containers.Tests;

/// <summary>What an operator does with the compose file, on the real engine.</summary>
public sealed class ComposedPlatformTests(ComposedPlatform platform) : IClassFixture<ComposedPlatform>, IAsyncLifetime
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly Setting _setting = new(platform.City, 1);

    public async ValueTask InitializeAsync() => await platform.RequireAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_written_through_the_gateway_outlives_killed_and_replaced_containers()
    {
        var pilot = _setting.Pilot;
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), _setting);
        await new StepPlayer(new StepContext(_setting, cast), new Pace(null)).PlayAsync(
            Year.Plan(platform.City, 1).Where(step => step is ImportDirectory or ImportStations or ReachMilestone { Kind: "pilot" }),
            _ct
        );
        var officer = await cast.AsAsync(Actor.County(pilot.Code), _ct);
        var townships = _setting.In(pilot, DivisionLevel.Township).ToList();

        await RenameAsync(officer, townships[0].Code, "应急管理所");
        await EventuallyAsync(officer, pilot.Code, 1);

        await platform.KillAsync("gateway", "organizations", "reports", "rabbitmq", "postgres");
        await platform.UpAsync();
        await EventuallyAsync(officer, pilot.Code, 1);
        await RenameAsync(officer, townships[1].Code, "应急管理所");
        await EventuallyAsync(officer, pilot.Code, 2);

        (await platform.RunAsync("run", "--rm", "--no-deps", "prepare-servers", "containers", "password"))
            .Trim()
            .ShouldBe(platform.Password);
    }

    [Fact]
    public async Task Every_service_is_healthy_locked_down_and_has_no_secret_in_its_environment()
    {
        foreach (var service in Services.All)
        {
            var container = await platform.ContainerOfAsync(service.Name);
            var inspected = await Subprocess.RunAsync(["docker", "inspect", container], ct: _ct);
            var state = JsonDocument.Parse(inspected).RootElement[0];
            await HealthyAsync(container, service.Name);
            state.GetProperty("HostConfig").GetProperty("ReadonlyRootfs").GetBoolean().ShouldBeTrue(service.Name);
            state.GetProperty("HostConfig").GetProperty("CapDrop")[0].GetString().ShouldBe("ALL");
            inspected.ShouldNotContain("Password=");
            inspected.ShouldNotContain("amqp://");
            (
                await Subprocess.RunAsync(
                    ["docker", "exec", container, "bash", "-c", "id -u; touch /app/x 2>&1; ls /run/settings"],
                    ct: _ct
                )
            ).ShouldSatisfyAllConditions(
                said => said.ShouldStartWith("10001"),
                said => said.ShouldContain("Read-only file system"),
                said => said.ShouldNotContain("ConnectionStrings__DatabaseOwner")
            );
        }
    }

    [Fact]
    public async Task Only_the_gateway_is_reached_from_outside()
    {
        var published = await Subprocess.RunAsync(
            ["bash", "-c", "docker ps --format '{{.Names}} {{.Ports}}' | grep -- '->' || true"],
            ct: _ct
        );
        published
            .Split('\n')
            .Where(l => l.StartsWith(platform.Project, StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain("gateway");
    }

    [Fact]
    public async Task A_message_that_can_not_be_handled_goes_to_a_queue()
    {
        var rabbitMq = await platform.ContainerOfAsync("rabbitmq");
        (
            await Subprocess.RunAsync(["docker", "exec", rabbitMq, "rabbitmqctl", "-q", "list_policies", "-p", "platform"], ct: _ct)
        ).ShouldContain(BrokerDefinitions.DeadLetters);
        var queues = await Subprocess.RunAsync(
            ["docker", "exec", rabbitMq, "rabbitmqctl", "-q", "list_queues", "-p", "platform", "name", "type"],
            ct: _ct
        );
        queues.ShouldContain($"reports.{platform.Settings.Counties[0]}\tquorum");
    }

    private async Task HealthyAsync(string container, string service)
    {
        var health = "";
        for (var attempt = 0; attempt < 240 && health != "healthy"; attempt++)
        {
            health = (await Subprocess.RunAsync(["docker", "inspect", "-f", "{{.State.Health.Status}}", container], ct: _ct)).Trim();
            await Task.Delay(health == "healthy" ? 0 : 500, _ct);
        }

        health.ShouldBe("healthy", service);
    }

    private async Task RenameAsync(SignedInUser officer, DivisionCode place, string name)
    {
        var institution = (await officer.ListAsync<InstitutionRecord>(_setting.Pilot.Code, "institutions", _ct)).Single(i =>
            i.Division == place
        );
        await officer.PostAsync<InstitutionRecord>(
            $"v1/divisions/{place}/institutions/{institution.Id}/rename",
            new
            {
                name = _setting.In(_setting.Pilot, DivisionLevel.Township).Single(t => t.Code == place).Name + name,
                on = new DateOnly(2026, 3, 9),
            },
            $"rename {place}",
            _ct
        );
    }

    private async Task EventuallyAsync(SignedInUser reader, DivisionCode place, int number)
    {
        decimal? read = null;
        for (var attempt = 0; attempt < 300 && read != number; attempt++)
        {
            read = (await KeyFigures.OnAsync(reader, place, "N01", "2026", _ct)).Number;
            await Task.Delay(read == number ? 0 : 200, _ct);
        }

        read.ShouldBe(number);
    }
}
