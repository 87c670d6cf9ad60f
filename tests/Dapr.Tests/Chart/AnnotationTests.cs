using System.Globalization;
using System.Text.Json.Nodes;
using Dapr.Tests.Access;
using Dapr.Tests.Peers;
using Microsoft.Extensions.Options;
using Platform.Hosting;
using Platform.Hosting.Peers;

namespace Dapr.Tests.Chart;

/// <summary>What the complete chart passes to the injector, compared with the code.</summary>
public sealed class AnnotationTests
{
    private const string Values = """
        counties: {"622921": {}, "622922": {tier: dedicated}}
        dapr: {enabled: true}
        """;

    [Fact]
    public async Task A_native_sidecar_ends_after_its_service_and_does_not_block()
    {
        var service = (long)StopsWithin().TotalSeconds;
        foreach (var pod in (await DeploymentsAsync()).Select(d => d.Pod))
        {
            Annotation(pod, "enable-native-sidecar").ShouldBe("true");
            Annotation(pod, "block-shutdown-duration").ShouldBeNull(); // callers would keep their connection to a pod whose service is gone
            var closes = Number(Annotation(pod, "graceful-shutdown-seconds"));
            Grace(pod).ShouldBeGreaterThan(PreStop(pod) + service + closes);
        }
    }

    [Fact]
    public async Task A_sidecar_that_is_not_native_takes_calls_for_a_while_and_ends_before_its_service()
    {
        var service = (long)StopsWithin().TotalSeconds;
        foreach (var pod in (await DeploymentsAsync("--set", "dapr.nativeSidecar=false")).Select(d => d.Pod))
        {
            Annotation(pod, "enable-native-sidecar").ShouldBeNull();
            var blocks = Number(Annotation(pod, "block-shutdown-duration"));
            blocks.ShouldBeGreaterThan(5); // until the pod has left the endpoints everywhere
            PreStop(pod).ShouldBeGreaterThan(blocks);
            Grace(pod).ShouldBeGreaterThan(PreStop(pod) + service);
        }
    }

    [Fact]
    public async Task With_sidecars_no_service_of_the_release_may_open_the_grpc_port_of_another_past_them()
    {
        (await GrpcRulesAsync()).ShouldBe(0);
        (await GrpcRulesAsync("--set", "dapr.enabled=false")).ShouldBe(2); // to and from

        static async Task<int> GrpcRulesAsync(params string[] more)
        {
            var policy = (await RenderedAsync(more)).Single(o => (string)o["metadata"]!["name"]! == "platform-services")["spec"]!;
            return policy["ingress"]!
                .AsArray()
                .Concat(policy["egress"]!.AsArray())
                .SelectMany(rule => rule!["ports"]?.AsArray() ?? [])
                .Count(port => port!["port"]!.ToString() is "grpc" or "8081");
        }
    }

    [Fact]
    public async Task A_sidecar_has_the_settings_of_the_code_and_the_other_objects()
    {
        var objects = await RenderedAsync();
        var configuration = objects
            .Where(o => Kind(o) == "Configuration")
            .Select(DaprObjects.Parse)
            .OfType<Configuration>()
            .ShouldHaveSingleItem();
        var resiliency = objects.Where(o => Kind(o) == "Resiliency").Select(DaprObjects.Parse).OfType<Resiliency>().ShouldHaveSingleItem();
        var deployments = await DeploymentsAsync();
        deployments.Select(d => d.Name).ShouldBeSubsetOf(resiliency.Spec.Targets.Apps!.Keys);
        deployments.ShouldContain(d => d.Name == "rescue-teams-622922");
        foreach (var (name, pod) in deployments)
        {
            Annotation(pod, "app-id").ShouldBe(name);
            Annotation(pod, "app-protocol").ShouldBe("grpc");
            pod["spec"]!["containers"]![0]!["ports"]!
                .AsArray()
                .ShouldContain(p => (string)p!["name"]! == "grpc" && p["containerPort"]!.ToString() == Annotation(pod, "app-port"));
            Annotation(pod, "config").ShouldBe(configuration.Metadata.Name);
            Annotation(pod, "max-body-size").ShouldBe($"{Sidecar.MaxMessageBytes / 1024 / 1024}Mi");
            var names = pod["spec"]!["containers"]![0]!["env"]!
                .AsArray()
                .Where(e => ((string)e!["name"]!).EndsWith("__AppId", StringComparison.Ordinal))
                .Select(e => (string)e!["value"]!);
            names.ShouldBeSubsetOf(resiliency.Spec.Targets.Apps!.Keys);
        }
    }

    private static TimeSpan StopsWithin()
    {
        var builder = PlatformHost.Create<EmptyDb>(["--ConnectionStrings:Broker=amqp://nowhere/"], "any");
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
    }

    private static async Task<List<(string Name, JsonNode Pod)>> DeploymentsAsync(params string[] more) =>
        [
            .. (await RenderedAsync(more))
                .Where(o => Kind(o) == "Deployment" && Annotation(o["spec"]!["template"]!, "enabled") == "true")
                .Select(o => ((string)o["metadata"]!["name"]!, o["spec"]!["template"]!)),
        ];

    private static async Task<List<JsonObject>> RenderedAsync(params string[] more)
    {
        var chart = Path.Combine(Repository.Root, "charts/platform");
        var values = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(values, Values);
            return YamlDocuments.Read(
                await Helm.RunAsync(
                    Helm.Four,
                    [
                        "template",
                        "release",
                        chart,
                        "--namespace",
                        DaprPart.Namespace,
                        "--values",
                        Path.Combine(chart, "values-dev.yaml"),
                        "--values",
                        values,
                        "--api-versions",
                        "dapr.io/v1alpha1",
                        .. more,
                    ]
                )
            );
        }
        finally
        {
            File.Delete(values);
        }
    }

    private static string Kind(JsonObject given) => (string)given["kind"]!;

    private static string? Annotation(JsonNode pod, string name) => (string?)pod["metadata"]!["annotations"]?[$"dapr.io/{name}"];

    private static long PreStop(JsonNode pod) =>
        pod["spec"]!["containers"]![0]!["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!.GetValue<long>();

    private static long Grace(JsonNode pod) => pod["spec"]!["terminationGracePeriodSeconds"]!.GetValue<long>();

    private static long Number(string? text) => long.Parse(text!.TrimEnd('s'), CultureInfo.InvariantCulture);
}
