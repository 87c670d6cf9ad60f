using System.Text.Json.Nodes;
using Platform.Cli.Cluster;

namespace Charts.Tests;

/// <summary>Jobs that move counties to other cells.</summary>
public class MovesTests
{
    private const string Shape = "ci: moves-values.yaml";

    [Fact]
    public async Task A_move_is_a_job_that_reads_its_settings_and_asks_nothing_of_kubernetes()
    {
        var rendering = await Charts.Tests.Shape.RenderingOfAsync(Shape);
        rendering.Of("Job").Where(IsMove).Select(j => j.Name).ShouldBe(["county-move-622921-1", "county-move-622922-1"]);
        var job = rendering.The("Job", "county-move-622921-1");
        job.IsHook.ShouldBeFalse();
        job.Containers.Single()["args"]!
            .AsArray()
            .Select(a => (string)a!)
            .ShouldBe(["county", "move", "622921", "--to", "cell-b", "--in-cluster"]);
        rendering.Objects.Select(o => o.Kind).Intersect(["Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_jobs_settings_are_the_ones_the_command_reads()
    {
        var settings = SettingsOf((await Charts.Tests.Shape.RenderingOfAsync(Shape)).The("Job", "county-move-622921-1"));
        using var ground = ClusterMoveEnvironment.Of(key => settings.GetValueOrDefault(key.Replace(":", "__", StringComparison.Ordinal)));
        ground.Homes.ShouldStartWith("Host=postgresql;Port=5432;Database=gateway;");
        var shared = await ground.CellAsync("shared", default);
        (shared.Broker.Host, shared.Broker.AbsolutePath, shared.Management.Host).ShouldBe(("rabbitmq.city.svc", "/", "rabbitmq.city.svc"));
        shared.Databases.Keys.Order().ShouldBe(["contingency-plans", "drills", "organizations", "rescue-teams", "social-forces"]);
        (await ground.CellAsync("cell-b", default))
            .Databases["rescue-teams"]
            .ShouldStartWith("Host=postgresql.cell-b.svc;Port=5432;Database=rescue_teams;");
        var far = await ground.CellAsync("cell-c", default);
        (far.Broker.Scheme, far.Broker.Port, far.Broker.AbsolutePath, far.Management.ToString()).ShouldBe(
            ("amqps", 5671, "/cell-c", "https://rabbit.cell-c.example.gov.cn:15671/")
        );
        far.Databases["drills"].ShouldEndWith(";SSL Mode=Require");
    }

    [Fact]
    public async Task A_pod_that_was_killed_is_followed_by_another_and_a_move_that_was_taken_back_is_not()
    {
        var job = (await Charts.Tests.Shape.RenderingOfAsync(Shape)).The("Job", "county-move-622921-1");
        ((string)job.PodSpec!["restartPolicy"]!).ShouldBe("Never"); // a pod failure policy needs it
        ((int)job.PodSpec!["terminationGracePeriodSeconds"]!).ShouldBeGreaterThan(60, "the command takes back for up to a minute");
        job.Spec["activeDeadlineSeconds"].ShouldBeNull();
        var rules = job.Spec["podFailurePolicy"]!["rules"]!.AsArray();
        ((string)rules[0]!["action"]!).ShouldBe("FailJob");
        rules[0]!["onExitCodes"]!["values"]!
            .AsArray()
            .Select(v => (int)v!)
            .ShouldBe([Platform.Cli.ExitCode.Failed, Platform.Cli.ExitCode.Usage]);
    }

    [Fact]
    public async Task The_moving_process_may_read_and_write_the_county()
    {
        var policies = (await Charts.Tests.Shape.RenderingOfAsync(Shape))
            .Of("NetworkPolicy")
            .ToDictionary(p => p.Name, p => p.Spec.ToJsonString());
        policies["platform-moves"].ShouldContain("9090");
        policies["platform-moves"].ShouldContain("15671");
        policies["platform-gateway"].ShouldContain("county-move");
        policies["platform-shovels"].ShouldContain("cell-b");
        policies["platform-services"].ShouldContain("cell-b"); // files are fetched after the county
    }

    [Fact]
    public async Task A_cell_lets_the_city_in_and_knows_where_its_files_are()
    {
        var cell = await Charts.Tests.Shape.RenderingOfAsync("ci: cell-values.yaml");
        KubernetesObject
            .Items(cell.The("Deployment", "drills").Containers.Last()["env"])
            .Single(v => (string)v["name"]! == "Platform__FilesOfSharedCell")["value"]!
            .ToString()
            .ShouldBe("http://drills.city.svc:8081/");
        KubernetesObject
            .Items(cell.The("Deployment", "rescue-teams").Containers.Last()["env"])
            .ShouldNotContain(v => (string)v["name"]! == "Platform__FilesOfSharedCell");
    }

    private static bool IsMove(KubernetesObject job) => job.Name.StartsWith("county-move-", StringComparison.Ordinal);

    // With the names of secrets where their content will be.
    private static Dictionary<string, string> SettingsOf(KubernetesObject job)
    {
        var variables = KubernetesObject
            .Items(job.Containers.Single()["env"])
            .ToDictionary(v => (string)v["name"]!, v => (string?)v["value"] ?? "of-" + SecretOf(v));
        return variables.ToDictionary(
            v => v.Key,
            v => variables.Aggregate(v.Value, (value, other) => value.Replace($"$({other.Key})", other.Value, StringComparison.Ordinal))
        );
    }

    private static string SecretOf(JsonNode variable) => (string)variable["valueFrom"]!["secretKeyRef"]!["name"]!;
}
