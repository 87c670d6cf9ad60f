using k8s;
using k8s.Models;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Charts.Tests;

/// <summary>Every object is one that Kubernetes, or the operator it is for, would take.</summary>
public class StrictTypesTests
{
    private static readonly Dictionary<string, Func<string, object>> Types = new(StringComparer.Ordinal)
    {
        ["v1 ConfigMap"] = Read<V1ConfigMap>,
        ["v1 PersistentVolumeClaim"] = Read<V1PersistentVolumeClaim>,
        ["v1 Pod"] = Read<V1Pod>,
        ["v1 Secret"] = Read<V1Secret>,
        ["v1 Service"] = Read<V1Service>,
        ["v1 ServiceAccount"] = Read<V1ServiceAccount>,
        ["apps/v1 Deployment"] = Read<V1Deployment>,
        ["apps/v1 StatefulSet"] = Read<V1StatefulSet>,
        ["autoscaling/v2 HorizontalPodAutoscaler"] = Read<V2HorizontalPodAutoscaler>,
        ["batch/v1 Job"] = Read<V1Job>,
        ["networking.k8s.io/v1 Ingress"] = Read<V1Ingress>,
        ["networking.k8s.io/v1 NetworkPolicy"] = Read<V1NetworkPolicy>,
        ["policy/v1 PodDisruptionBudget"] = Read<V1PodDisruptionBudget>,
    };

    // Kinds of operators whose models no package has; their fields by their custom resource definitions.
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["postgresql.cnpg.io/v1 Cluster"] = ["instances", "storage", "resources", "managed", "postgresql", "monitoring", "backup"],
        ["postgresql.cnpg.io/v1 Database"] = ["cluster", "name", "owner", "databaseReclaimPolicy"],
        ["rabbitmq.com/v1beta1 RabbitmqCluster"] = ["replicas", "image", "persistence", "resources", "rabbitmq"],
        ["rabbitmq.com/v1beta1 Exchange"] = ["name", "type", "durable", "autoDelete", "vhost", "rabbitmqClusterReference"],
        ["rabbitmq.com/v1beta1 Queue"] = ["name", "type", "durable", "autoDelete", "vhost", "rabbitmqClusterReference"],
        ["rabbitmq.com/v1beta1 Binding"] = ["source", "destination", "destinationType", "vhost", "rabbitmqClusterReference"],
        ["rabbitmq.com/v1beta1 Policy"] = ["name", "pattern", "applyTo", "priority", "definition", "vhost", "rabbitmqClusterReference"],
    };

    [Theory, MemberData(nameof(Shape.WithBothHelms), MemberType = typeof(Shape))]
    public async Task Every_object_is_read_strictly_by_the_types_of_Kubernetes(string shape, string helm)
    {
        foreach (var o in (await Shape.RenderingOfAsync(shape, helm)).Objects.Where(o => Types.ContainsKey(KindOf(o))))
        {
            Should.NotThrow(() => Types[KindOf(o)](o.Text), o.ToString());
        }
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Every_object_holds_to_its_model_and_lacks_nothing_required(string shape)
    {
        var objects = (await Shape.RenderingOfAsync(shape)).Objects;
        var findings = await ModelsAsync(objects);
        findings.Where(l => l.StartsWith("wrong", StringComparison.Ordinal)).ShouldBeEmpty();
        findings
            .Where(l => l.StartsWith("unknown", StringComparison.Ordinal))
            .Select(l => l["unknown ".Length..])
            .Distinct()
            .Where(kind => !kind.StartsWith("dapr.io/", StringComparison.Ordinal)) // these have tests of their own
            .Except(Fields.Keys)
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task Objects_of_operators_have_no_field_that_their_definitions_lack(string shape)
    {
        foreach (var o in (await Shape.RenderingOfAsync(shape)).Objects.Where(o => Fields.ContainsKey(KindOf(o))))
        {
            o.Spec.Select(f => f.Key).Except(Fields[KindOf(o)]).ShouldBeEmpty(o.ToString());
        }
    }

    [Fact]
    public void A_misspelt_field_is_found() =>
        Should.Throw<Exception>(() => Read<V1Deployment>("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replica: 1}"));

    private static string KindOf(KubernetesObject o) => $"{o.ApiVersion} {o.Kind}";

    private static object Read<T>(string text) => KubernetesYaml.Deserialize<T>(text, strict: true)!;

    private static async Task<string[]> ModelsAsync(IReadOnlyList<KubernetesObject> objects)
    {
        var folder = await Models.FolderAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"[{string.Join(',', objects.Select(o => o.Json.ToJsonString()))}]");
            return (await Subprocess.RunAsync(["node", Path.Combine(folder, Models.Script), file], folder: folder)).Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The models of Kubernetes and of operators, installed once into the folder of tools.</summary>
    private static class Models
    {
        public const string Script = "check-objects.mjs";

        private static readonly string[] Packages =
        [
            "kubernetes-models@5.1.0",
            "@kubernetes-models/keda@2.0.0",
            "@kubernetes-models/gateway-api@2.0.0",
            "@kubernetes-models/prometheus-operator@6.0.0",
            "@kubernetes-models/external-secrets@2.0.0",
        ];

        private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

        public static Task<string> FolderAsync() => Installed.Value;

        private static async Task<string> InstallAsync()
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folders.Tools, "kubernetes-models")).FullName;
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "@kubernetes-models", "external-secrets")))
            {
                await Subprocess.RunAsync(
                    ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, .. Packages],
                    folder: folder
                );
            }

            File.Copy(Path.Combine(AppContext.BaseDirectory, Script), Path.Combine(folder, Script), overwrite: true);
            return folder;
        }
    }
}
