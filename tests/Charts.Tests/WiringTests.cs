using System.Text;
using System.Text.Json.Nodes;
using Platform.LocalStack;

namespace Charts.Tests;

/// <summary>What objects say of each other fits together.</summary>
public class WiringTests
{
    [Theory, MemberData(nameof(Shape.WithBothHelms), MemberType = typeof(Shape))]
    public async Task Objects_fit_together(string shape, string helm) => Rules.All(await Shape.RenderingOfAsync(shape, helm));

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Every_secret_a_pod_reads_is_made_by_the_chart_or_said_to_exist(string shape)
    {
        var rendering = await Shape.RenderingOfAsync(shape);
        var made = rendering.Objects.Where(o => o.Kind is "Secret" or "ExternalSecret").Select(o => o.Name).ToHashSet();
        var asked = rendering
            .WithPods.SelectMany(o => o.Containers)
            .SelectMany(c => KubernetesObject.Items(c["env"]))
            .Select(v => (string?)v["valueFrom"]?["secretKeyRef"]?["name"])
            .OfType<string>()
            .ToHashSet();
        asked.Except(made).Where(s => !IsSaidToExist(shape, s)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_broker_of_the_chart_starts_with_what_a_local_one_starts_with()
    {
        var rendering = await Shape.RenderingOfAsync("dev");
        var ours = JsonNode.Parse((string)rendering.The("Secret", "rabbitmq-settings").Json["stringData"]!["definitions.json"]!)!;
        var local = JsonNode.Parse(BrokerDefinitions.Json("/", "any"))!;
        foreach (var part in new[] { "vhosts", "permissions", "policies", "exchanges", "queues", "bindings" })
        {
            JsonNode.DeepEquals(ours[part], local[part]).ShouldBeTrue(part);
        }

        var password = Encoding.UTF8.GetString(
            Convert.FromBase64String((string)rendering.The("Secret", "broker").Json["data"]!["password"]!)
        );
        ((string)ours["users"]![0]!["password"]!).ShouldBe(password);
    }

    [Fact]
    public async Task The_policies_of_the_topology_operator_say_the_same()
    {
        var rendering = await Shape.RenderingOfAsync("ci: topology-operator-values.yaml");
        var policy = rendering.The("Policy", BrokerDefinitions.DeadLetters).Spec;
        ((string)policy["pattern"]!).ShouldBe(BrokerDefinitions.Pattern);
        var definition = System.Text.Json.JsonSerializer.SerializeToNode(
            BrokerDefinitions.Policy(BrokerDefinitions.DeliveryLimit)["definition"]
        );
        JsonNode.DeepEquals(policy["definition"], definition).ShouldBeTrue();
    }

    [Fact]
    public async Task With_external_servers_and_secrets_migrations_are_hooks_before_the_topology()
    {
        var rendering = await Shape.RenderingOfAsync("ci: external-values.yaml");
        foreach (var job in rendering.Of("Job"))
        {
            ((string?)job.Annotations["helm.sh/hook"]).ShouldBe("pre-install,pre-upgrade", job.ToString());
            ((string?)job.Annotations["helm.sh/hook-weight"]).ShouldBe(
                job.Name.StartsWith("migrate-", StringComparison.Ordinal) ? "0" : "1",
                job.ToString()
            );
        }

        rendering.Of("Deployment").SelectMany(d => d.Containers).ShouldAllBe(c => (string)c["name"]! != "await-schema");
        rendering.Of("Job").Count(j => j.Name.StartsWith("migrate-", StringComparison.Ordinal)).ShouldBe(9);
        rendering.Of("Job").Count(j => j.Name.StartsWith("topology-", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Fact]
    public async Task Where_they_do_not_nothing_is_a_hook_and_deployments_wait_for_their_schema()
    {
        var rendering = await Shape.RenderingOfAsync("dev");
        rendering.Objects.Where(o => o.IsHook).ShouldAllBe(o => o.Kind == "Pod");
        rendering.Of("Deployment").ShouldAllBe(d => d.Containers.First()["args"]![0]!.ToString() == "await-schema");
        rendering
            .Of("Job")
            .Select(j => j.Containers.Select(c => (string)c["name"]!))
            .ShouldContain(names => names.SequenceEqual(new[] { "make-database", "topology", "database" }));
    }

    [Fact]
    public async Task The_role_that_owns_the_tables_is_known_to_jobs_only()
    {
        foreach (var o in (await Shape.RenderingOfAsync("ci: external-values.yaml")).WithPods.Where(o => o.Kind != "Job"))
        {
            o.Json.ToJsonString().ShouldNotContain("-owner", Case.Sensitive, o.ToString());
        }
    }

    private static bool IsSaidToExist(string shape, string secret) =>
        shape switch
        {
            "ci: external-values.yaml" or "ci: cells-values.yaml" or "ci: cell-values.yaml" => true,
            "ci: moves-values.yaml" => secret.StartsWith("cell-b-", StringComparison.Ordinal)
                || secret.StartsWith("far-", StringComparison.Ordinal), // copies of the cells' own
            _ => secret == "rabbitmq-default-user", // made by the Cluster Operator
        };
}
