using Platform.Core;

namespace Charts.Tests;

/// <summary>What must hold for any values; tests of shapes and of random values ask the same.</summary>
internal static class Rules
{
    public static void All(Rendering rendering)
    {
        foreach (var o in rendering.WithPods)
        {
            Restricted(o);
        }

        Names(rendering);
        Selectors(rendering);
        Ports(rendering);
        References(rendering);
        Queues(rendering);
        Replicas(rendering);
    }

    public static void Restricted(KubernetesObject o)
    {
        var pod = o.PodSpec!;
        var security = pod["securityContext"]!;
        ((bool)security["runAsNonRoot"]!).ShouldBeTrue(o.ToString());
        ((int)security["runAsUser"]!).ShouldBeGreaterThan(0, o.ToString());
        ((string)security["seccompProfile"]!["type"]!).ShouldBe("RuntimeDefault", o.ToString());
        ((bool)pod["automountServiceAccountToken"]!).ShouldBeFalse(o.ToString());
        ((bool)pod["enableServiceLinks"]!).ShouldBeFalse(o.ToString());
        foreach (var right in new[] { "hostNetwork", "hostPID", "hostIPC" })
        {
            pod[right].ShouldBeNull(o.ToString());
        }

        KubernetesObject.Items(pod["volumes"]).ShouldAllBe(v => v["hostPath"] == null, o.ToString());
        foreach (var container in o.Containers)
        {
            var own = container["securityContext"]!;
            own["privileged"].ShouldBeNull(o.ToString());
            ((bool)own["allowPrivilegeEscalation"]!).ShouldBeFalse(o.ToString());
            ((bool)own["readOnlyRootFilesystem"]!).ShouldBeTrue(o.ToString());
            own["capabilities"]!["drop"]!.AsArray().Select(c => (string)c!).ShouldBe(["ALL"], o.ToString());
            KubernetesObject.Items(container["volumeMounts"]).Select(m => (string)m["mountPath"]!).ShouldContain("/tmp", o.ToString());
        }
    }

    public static void Names(Rendering rendering)
    {
        rendering.Objects.Select(o => $"{o.ApiVersion} {o}").ShouldBeUnique();
        foreach (var o in rendering.Objects)
        {
            o.Name.Length.ShouldBeLessThanOrEqualTo(63, o.ToString());
            o.Labels.Concat(o.PodSpec is null ? [] : o.PodLabels)
                .Select(l => (string)l.Value!)
                .ShouldAllBe(l => l.Length <= 63, o.ToString());
        }
    }

    /// <summary>A Service, a budget and a Deployment select the pods of one workload, and no Job's.</summary>
    public static void Selectors(Rendering rendering)
    {
        var pods = rendering.WithPods.ToList();
        foreach (
            var (o, selector) in rendering
                .Objects.Select(o =>
                    (
                        o,
                        Selector: o.Kind switch
                        {
                            "Service" => o.Spec["selector"],
                            "Deployment" or "StatefulSet" or "PodDisruptionBudget" => o.Spec["selector"]!["matchLabels"],
                            _ => null,
                        }
                    )
                )
                .Where(s => s.Selector is not null)
        )
        {
            var selected = pods.Where(p => selector!.AsObject().All(l => (string?)p.PodLabels[l.Key] == (string?)l.Value)).ToList();
            selected.Select(p => p.Name).ShouldBe([Selected(o)], o.ToString());
        }
    }

    // The gateways have a second Service, under whose name each one is found individually.
    private static string Selected(KubernetesObject o) => o.Name == "gateway-each" ? "gateway" : o.Name;

    /// <summary>Every port of a Service is named and used by its pods.</summary>
    public static void Ports(Rendering rendering)
    {
        foreach (var service in rendering.Of("Service"))
        {
            var ports = rendering
                .Workloads.Single(w => w.Name == Selected(service))
                .Containers.SelectMany(c => KubernetesObject.Items(c["ports"]))
                .Select(p => (string)p["name"]!)
                .ToList();
            foreach (var port in KubernetesObject.Items(service.Spec["ports"]))
            {
                ((string?)port["name"]).ShouldNotBeNullOrEmpty(service.ToString());
                ports.ShouldContain((string)port["targetPort"]!, service.ToString());
            }
        }
    }

    /// <summary>Accounts, claims and scale targets that pods and scalers name are there; a hook needs nothing that comes after
    /// it.</summary>
    public static void References(Rendering rendering)
    {
        foreach (var o in rendering.WithPods)
        {
            var account = rendering.The("ServiceAccount", (string)o.PodSpec!["serviceAccountName"]!);
            (o.Annotations["helm.sh/hook"]?.ToString().StartsWith("pre-", StringComparison.Ordinal) != true || account.IsHook).ShouldBeTrue(
                $"{o} starts before its account is there"
            );
            foreach (
                var claim in KubernetesObject
                    .Items(o.PodSpec["volumes"])
                    .Select(v => (string?)v["persistentVolumeClaim"]?["claimName"])
                    .OfType<string>()
            )
            {
                rendering.Of("PersistentVolumeClaim").ShouldContain(c => c.Name == claim, o.ToString());
            }
        }

        foreach (var scaler in rendering.Objects.Where(o => o.Kind is "HorizontalPodAutoscaler" or "ScaledObject"))
        {
            var target = rendering.The("Deployment", (string)scaler.Spec["scaleTargetRef"]!["name"]!);
            target.Spec["replicas"].ShouldBeNull($"{target} is scaled by {scaler}");
            rendering.Objects.Count(o => o.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && o.Name == scaler.Name).ShouldBe(1);
        }
    }

    /// <summary>What KEDA looks at is a queue that the topology declares.</summary>
    public static void Queues(Rendering rendering)
    {
        foreach (var scaled in rendering.Of("ScaledObject"))
        {
            var deployment = rendering.The("Deployment", scaled.Name);
            var settings = KubernetesObject
                .Items(deployment.Containers.Last()["env"])
                .Where(v => v["value"] is not null)
                .ToDictionary(v => (string)v["name"]!, v => (string)v["value"]!);
            var counties = settings.Where(s => s.Key.StartsWith("Platform__Counties__", StringComparison.Ordinal)).Select(s => s.Value);
            var declared = counties.Select(c => CountyQueue.Name((string)deployment.Labels["app.kubernetes.io/name"]!, c));
            var metadata = KubernetesObject.Items(scaled.Spec["triggers"]).Single(t => (string)t["type"]! == "rabbitmq")["metadata"]!;
            declared.ShouldContain((string)metadata["queueName"]!, scaled.ToString());
            ((string)metadata["protocol"]!).ShouldBe("http");
            metadata["queueName"]!.ToString().ShouldEndWith("." + settings["Platform__Serves__0"]);
            ((int)scaled.Spec["minReplicaCount"]!).ShouldBeGreaterThan(0);
        }
    }

    /// <summary>A budget only where more than one pod always runs.</summary>
    public static void Replicas(Rendering rendering)
    {
        foreach (var budget in rendering.Of("PodDisruptionBudget"))
        {
            var deployment = rendering.The("Deployment", budget.Name);
            var scaler = rendering.Objects.SingleOrDefault(o =>
                o.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && o.Name == budget.Name
            );
            var least = deployment.Spec["replicas"] ?? scaler?.Spec["minReplicas"] ?? scaler?.Spec["minReplicaCount"];
            ((int)least!).ShouldBeGreaterThan(1, budget.ToString());
        }
    }
}
