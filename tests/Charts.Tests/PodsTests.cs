using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Cli.Installation;

namespace Charts.Tests;

/// <summary>The rules for every pod of every shape.</summary>
public class PodsTests
{
    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task No_pod_may_do_more_than_it_needs(string shape)
    {
        foreach (var o in (await Shape.RenderingOfAsync(shape)).WithPods)
        {
            Rules.Restricted(o);
        }
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Every_container_asks_for_memory_and_has_a_limit_of_it(string shape)
    {
        foreach (var (o, container) in (await Shape.RenderingOfAsync(shape)).WithPods.SelectMany(o => o.Containers.Select(c => (o, c))))
        {
            container["resources"]?["requests"]?["memory"].ShouldNotBeNull($"{o}: {container["name"]}");
            container["resources"]?["limits"]?["memory"].ShouldNotBeNull($"{o}: {container["name"]}");
            container["resources"]!["limits"]!["cpu"].ShouldBeNull($"{o}: {container["name"]}");
        }
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Every_probe_asks_what_the_service_answers_on_a_port_it_has(string shape)
    {
        var routes = await File.ReadAllTextAsync(Path.Combine(Folders.Root, "libraries", "Hosting", "Operations", "HealthRoutes.cs"));
        foreach (var deployment in (await Shape.RenderingOfAsync(shape)).Of("Deployment"))
        {
            var container = deployment.Containers.Single(c => c["ports"] is not null);
            var ports = KubernetesObject.Items(container["ports"]).Select(p => (string)p["name"]!).ToList();
            foreach (
                var (probe, path) in new[] { ("startupProbe", "/startupz"), ("livenessProbe", "/livez"), ("readinessProbe", "/readyz") }
            )
            {
                var get = container[probe]!["httpGet"]!;
                ((string)get["path"]!).ShouldBe(path, deployment.ToString());
                routes.ShouldContain($"MapHealthChecks(\"{path}\"");
                ports.ShouldContain((string)get["port"]!);
            }
        }
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Every_setting_is_read_by_the_code(string shape)
    {
        var keys = new SettingsRead();
        foreach (
            var (o, container) in (await Shape.RenderingOfAsync(shape))
                .WithPods.SelectMany(o => o.Containers.Select(c => (o, c)))
                .Where(p => IsOurs(p.c))
        )
        {
            var variables = KubernetesObject.Items(container["env"]).ToList();
            var references = string.Join(' ', variables.Select(v => (string?)v["value"]));
            variables
                .Select(v => (string)v["name"]!)
                .Where(name => !references.Contains($"$({name})", StringComparison.Ordinal) && !keys.Contains(name))
                .ShouldBeEmpty($"{o}: {container["name"]}");
            variables.Select(v => (string)v["name"]!).ShouldBeUnique($"{o}: {container["name"]}");
        }
    }

    [Fact]
    public void An_unused_setting_is_found()
    {
        var keys = new SettingsRead();
        keys.Contains("Platform__Files").ShouldBeTrue();
        keys.Contains("Services__RescueTeams__Grpc").ShouldBeTrue();
        keys.Contains("Identity__SigningKeyFile").ShouldBeTrue();
        keys.Contains("Platform__Filez").ShouldBeFalse();
        keys.Contains("Identity__SigningKey").ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task A_pod_gets_longer_to_end_than_its_service_takes(string shape)
    {
        foreach (var deployment in (await Shape.RenderingOfAsync(shape)).Of("Deployment"))
        {
            var container = deployment.Containers.Single(c => c["lifecycle"] is not null);
            var leaves = (int)container["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!;
            var given = (int)deployment.PodSpec!["terminationGracePeriodSeconds"]!;
            // HostOptions.ShutdownTimeout of every service.
            given.ShouldBeGreaterThan(leaves + DrainSeconds(container) + 30, deployment.ToString());
        }
    }

    /// <summary>Else a write that the gateway puts on a connection just when an ending pod closes it fails, and can't be sent
    /// again.</summary>
    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task An_ending_pod_drains_longer_than_the_gateway_keeps_an_idle_connection(string shape)
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folders.Root, "gateway", "Gateway", "appsettings.json")))!;
        var idle = TimeSpan.Parse((string)settings["Upstream"]!["IdleTimeout"]!, CultureInfo.InvariantCulture);
        foreach (var deployment in (await Shape.RenderingOfAsync(shape)).Of("Deployment"))
        {
            // The pool looks for idle connections once a second.
            DrainSeconds(deployment.Containers.Single(c => c["lifecycle"] is not null))
                .ShouldBeGreaterThan((int)idle.TotalSeconds + 1, deployment.ToString());
        }
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Plain_REST_uses_one_protocol(string shape)
    {
        foreach (var (o, container) in (await Shape.RenderingOfAsync(shape)).WithPods.SelectMany(o => o.Containers.Select(c => (o, c))))
        {
            var settings = KubernetesObject
                .Items(container["env"])
                .Where(v => v["value"] is not null)
                .ToDictionary(v => (string)v["name"]!, v => (string)v["value"]!);
            if (settings.GetValueOrDefault("Kestrel__Endpoints__Rest__Url")?.StartsWith("http:", StringComparison.Ordinal) == true)
            {
                settings["Kestrel__Endpoints__Rest__Protocols"]
                    .ShouldBe("Http1", $"{o}: the server warns at every start of what it can't do");
            }
        }
    }

    [Fact]
    public async Task A_cluster_before_sleeping_was_built_in_runs_the_command_sleep()
    {
        var old = await Rendering.OfAsync(Helm.Three, [Path.Combine(Rendering.Chart, "values-dev.yaml")], [], "--kube-version", "1.29.4");
        old.The("Deployment", "gateway").Containers.Single(c => c["lifecycle"] is not null)["lifecycle"]!["preStop"]!
            ["exec"]
            .ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Jobs_and_tests_have_no_sidecar(string shape)
    {
        foreach (var o in (await Shape.RenderingOfAsync(shape)).Objects.Where(o => o.Kind is "Job" or "Pod"))
        {
            ((string?)o.PodMetadata["annotations"]?["dapr.io/enabled"]).ShouldBe("false", o.ToString());
        }
    }

    private static int DrainSeconds(JsonObject container) =>
        int.Parse(
            (string)KubernetesObject.Items(container["env"]).Single(v => (string)v["name"]! == "Platform__DrainSeconds")["value"]!,
            CultureInfo.InvariantCulture
        );

    private static bool IsOurs(JsonObject container) =>
        (string)container["image"]! is var image
        && !image.Contains("postgres", StringComparison.Ordinal)
        && !image.Contains("rabbitmq", StringComparison.Ordinal);
}
