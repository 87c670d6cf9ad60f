using System.Text.Json;
using Platform.Cli.Installation;

namespace Containers.Tests;

/// <summary>The settings of what watches the platform; the programs themselves are not run here.</summary>
public sealed class ObservabilityTests
{
    private const string Folder = "deploy/observability";

    [Fact]
    public void Prometheus_reads_the_metrics_of_every_service()
    {
        var jobs = ComposeFile
            .Read($"{Folder}/prometheus.yaml")
            .At("scrape_configs")
            .List()
            .Select(j => j.Map())
            .ToDictionary(j => (string)j["job_name"]);
        jobs["platform"]
            .At("static_configs")
            .List()
            .Single()
            .Map()
            .At("targets")
            .List()
            .ShouldBe(Services.All.Select(s => (object)(s.GrpcPort is null ? $"{s.Name}:9090" : $"{s.Name}:8080")), ignoreOrder: true);
        jobs["rabbitmq-queues"].At("params", "family").List().ShouldBe(["queue_coarse_metrics", "queue_consumer_count"]);
        jobs["platform"].At("honor_labels").ShouldBe("true");
        jobs["platform"].At("relabel_configs").List().Single().Map().At("target_label").ShouldBe("job"); // as the alerts expect
    }

    [Fact]
    public void The_collector_has_a_pipeline_for_each_signal_and_defines_every_part_of_it()
    {
        var collector = ComposeFile.Read($"{Folder}/collector.yaml");
        var pipelines = collector.At("service", "pipelines").Map();
        pipelines.Keys.ShouldBe(["traces", "logs", "metrics"], ignoreOrder: true);
        foreach (var kind in new[] { "receivers", "processors", "exporters" })
        {
            var used = pipelines.Values.SelectMany(p => p.Map().At(kind).List()).Select(p => p.ToString()!).Distinct();
            used.ShouldBe(collector.At(kind).Map().Keys, ignoreOrder: true, kind);
        }
    }

    [Fact]
    public void Hosts_that_the_parts_name_are_containers()
    {
        var containers = ComposeFile.Read("docker-compose.yml").At("services").Map();
        var collector = ComposeFile.Read($"{Folder}/collector.yaml");
        var sources = ComposeFile
            .Read($"{Folder}/grafana/datasources/platform.yaml")
            .At("datasources")
            .List()
            .Select(d => d.Map())
            .ToList();

        containers.ShouldContainKey(collector.At("exporters", "otlp/tempo", "endpoint")!.ToString()!.Split(':')[0]);
        new Uri(collector.At("exporters", "otlphttp/loki", "endpoint")!.ToString()!).Host.ShouldBe("loki");
        sources.ShouldAllBe(s => containers.ContainsKey(new Uri(s["url"].ToString()!).Host));
    }

    [Fact]
    public void A_trace_leads_to_its_log_lines_and_a_log_line_to_its_trace()
    {
        var sources = ComposeFile
            .Read($"{Folder}/grafana/datasources/platform.yaml")
            .At("datasources")
            .List()
            .Select(d => d.Map())
            .ToDictionary(d => d["uid"].ToString()!);

        sources["tempo"].At("jsonData", "tracesToLogsV2", "datasourceUid").ShouldBe("loki");
        sources["loki"].At("jsonData", "derivedFields").List().Single().Map().At("datasourceUid").ShouldBe("tempo");
        ComposeFile.Read($"{Folder}/loki.yaml").At("limits_config", "allow_structured_metadata").ShouldBe("true");
    }

    [Fact]
    public void What_is_mounted_into_grafana_are_dashboards()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Folders.Root, "charts", "platform", "dashboards"), "*.json"))
        {
            JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("title").GetString().ShouldNotBeNullOrEmpty(file);
        }
    }
}
