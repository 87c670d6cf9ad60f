using System.Text.RegularExpressions;
using Platform.Cli.Installation;

namespace Containers.Tests;

/// <summary>What can be said of the compose file without an engine.</summary>
public sealed partial class ComposeFileTests
{
    private readonly string _text = File.ReadAllText(Path.Combine(Folders.Root, "docker-compose.yml"));
    private readonly Dictionary<string, object> _services = ComposeFile.Read("docker-compose.yml").At("services").Map();

    public static TheoryData<string> Names => [.. Services.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_service_is_built_migrated_and_started_in_this_order(string name)
    {
        var service = _services.GetValueOrDefault(name).ShouldNotBeNull().Map();
        var job = _services.GetValueOrDefault(name + "-migrate").ShouldNotBeNull().Map();

        job.At("build", "args", "PROJECT").ShouldBe(Services.Named(name).SettingsName);
        job.At("build", "args", "NAME").ShouldBe(name);
        service.At("depends_on", name + "-migrate", "condition").ShouldBe("service_completed_successfully");
        service.At("environment", "Auth__ClientId").ShouldBe(Services.Named(name).ClientId);
        service.At("read_only").ShouldBe("true");
        job.At("image").ShouldBe(service.At("image"));
        job.At("depends_on", "prepare-services", "condition").ShouldBe("service_completed_successfully");
        job.At("depends_on", "rabbitmq", "condition").ShouldBe("service_healthy");
        job.At("restart").ShouldBe("no");
        _services["prepare-services"].Map().At("volumes").List().ShouldContain($"{name}-settings:/settings/{name}");
    }

    [Theory, InlineData("postgres", "postgresql"), InlineData("rabbitmq", "broker")]
    public void Its_servers_are_of_the_versions_that_the_chart_starts(string name, string inChart)
    {
        var ours = Variable().Match((string)_services[name].Map().At("image")!).Groups[2].Value;
        var theirs = (string)ComposeFile.Read("charts/platform/values.yaml").At(inChart, "inChart", "image")!;
        theirs.ShouldMatch($"/{ours}(-management)?$");
    }

    [Fact]
    public void Every_service_knows_the_address_of_every_peer()
    {
        foreach (var peer in Services.All.Where(s => s.GrpcPort is not null))
        {
            Services.All.ShouldAllBe(
                s => Equals(_services[s.Name].Map().At("environment", $"Services__{peer.SettingsName}__Rest"), $"http://{peer.Name}:8080/"),
                peer.Name
            );
            Services.All.ShouldAllBe(
                s => Equals(_services[s.Name].Map().At("environment", $"Services__{peer.SettingsName}__Grpc"), $"http://{peer.Name}:8081/"),
                peer.Name
            );
        }
    }

    [Fact]
    public void Only_the_gateway_and_on_this_machine_alone_grafana_are_published()
    {
        var published = _services
            .Where(s => s.Value.Map().ContainsKey("ports"))
            .ToDictionary(s => s.Key, s => s.Value.Map().At("ports").List().Single().ToString()!);
        published.Keys.ShouldBe(["gateway", "grafana"], ignoreOrder: true);
        published["grafana"].ShouldStartWith("127.0.0.1:");
    }

    [Fact]
    public void Every_setting_with_a_default_is_in_the_example_with_the_same_default()
    {
        var example = File.ReadAllLines(Path.Combine(Folders.Root, ".env.example"))
            .Where(l => l.Contains('=', StringComparison.Ordinal) && !l.StartsWith('#'))
            .Select(l => l.Split('=', 2))
            .ToDictionary(l => l[0], l => l[1]);
        foreach (var variable in Variable().Matches(_text).Select(m => (Name: m.Groups[1].Value, Default: m.Groups[2].Value)).Distinct())
        {
            if (variable.Name is "PLATFORM_BUILD_NETWORK" or "GRAFANA_PORT")
            {
                continue;
            }

            example.GetValueOrDefault(variable.Name).ShouldBe(variable.Default, variable.Name);
        }
    }

    [Fact]
    public void Every_volume_is_declared_and_every_file_it_mounts_is_there()
    {
        var mounts = _services
            .Values.SelectMany(s => s.Map().At("volumes").List())
            .Select(v => v.ToString()!.Split(':')[0])
            .Distinct()
            .ToList();
        mounts.Where(m => m[0] == '.' && !Path.Exists(Path.Combine(Folders.Root, m))).ShouldBeEmpty();
        mounts.Where(m => m[0] != '.').ShouldBe(ComposeFile.Read("docker-compose.yml").At("volumes").Map().Keys, ignoreOrder: true);
    }

    [Fact]
    public void The_file_contains_no_secret() => Secret().Matches(_text).ShouldBeEmpty();

    [GeneratedRegex(@"\$\{(\w+):?-([^}]*)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?i)(password|secret|key)\w*: +(?!/run/settings/)\S+")]
    private static partial Regex Secret();
}
