using Platform.Cells;

namespace Charts.Tests;

/// <summary>Scaling and moving a county by its line in the values.</summary>
public class CountiesTests
{
    private static readonly string[] PerCounty =
    [
        "contingency-plans",
        "drills",
        "organizations",
        "reports",
        "rescue-teams",
        "social-forces",
    ];

    [Theory, MemberData(nameof(Shape.Names), MemberType = typeof(Shape))]
    public async Task The_placement_is_one_that_gateway_and_services_read(string shape)
    {
        var rendering = await Shape.RenderingOfAsync(shape);
        var plan = PlanOf(rendering);
        plan.Version.ShouldNotBeEmpty();
        foreach (
            var address in plan
                .Counties.Values.SelectMany(c => c.Services.Values)
                .SelectMany(a => a)
                .Select(a => new Uri(a))
                .Where(a => !a.Host.Contains('.', StringComparison.Ordinal))
        )
        {
            rendering.The("Service", address.Host).ShouldNotBeNull();
            address.Port.ShouldBe(8080);
        }
    }

    [Fact]
    public async Task A_dedicated_county_has_deployments_of_its_own_that_serve_it_alone_and_call_each_other()
    {
        var rendering = await Shape.RenderingOfAsync("city in a flood");
        rendering
            .Of("Deployment")
            .Where(d => (string)d.Labels["platform/county"]! == "622921")
            .Select(d => d.Name)
            .Order()
            .ShouldBe(PerCounty.Select(s => s + "-622921"));
        var settings = Settings(rendering.The("Deployment", "rescue-teams-622921"));
        settings["Platform__Serves__0"].ShouldBe("622921");
        settings["Services__Organizations__Grpc"].ShouldBe("http://organizations-622921:8081/");
        settings["Services__Identity__Grpc"].ShouldBe("http://identity:8081/");
        Settings(rendering.The("Deployment", "rescue-teams"))["Services__Organizations__Grpc"].ShouldBe("http://organizations:8081/");
        Settings(rendering.The("Deployment", "rescue-teams")).ShouldNotContainKey("Platform__Serves__0");
        PlanOf(rendering).Of("622921").Services["rescue-teams"].ShouldBe(["http://rescue-teams-622921:8080/"]);
        PlanOf(rendering).Of("622922").Dedicated.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Helm.Both), MemberType = typeof(Helm))]
    public async Task Dedicating_a_county_changes_no_other_pods(string helm)
    {
        string[] city = ["values-dev.yaml"];
        var before = await PodsOfAsync(helm, [.. city]);
        var after = await PodsOfAsync(helm, [.. city, "values-county-flood.yaml"]);
        foreach (var (name, pod) in before)
        {
            after[name].ShouldBe(pod, name);
        }

        after.Count.ShouldBe(before.Count + PerCounty.Length);
    }

    [Theory]
    [InlineData("tier: dedicated, min: 2, max: 2", "min: 3, max: 9, tier: dedicated")]
    [InlineData("tier: pooled", "moving: true")]
    [InlineData("tier: pooled", "moving: true, frozen: true")]
    public async Task Changing_a_line_of_a_county_restarts_no_pod(string line, string other)
    {
        var before = await WithCountyAsync(line);
        var after = await WithCountyAsync(other);
        foreach (var deployment in before.Of("Deployment"))
        {
            after.The("Deployment", deployment.Name).Spec["template"]!.ToJsonString().ShouldBe(deployment.Spec["template"]!.ToJsonString());
        }

        PlanOf(after).ShouldNotBe(PlanOf(before));
    }

    [Fact]
    public async Task A_county_in_another_cell_is_sent_there()
    {
        var city = PlanOf(await Shape.RenderingOfAsync("ci: cells-values.yaml"));
        city.Cells["cell-b"].Services["rescue-teams"].ShouldBe(["http://rescue-teams.cell-b.svc:8080/"]);
        city.Cells["cell-c"].Services["drills"].ShouldBe(["https://drills.cell-c.example.gov.cn/"]);
        city.Cells["cell-b"].Services.ShouldNotContainKey("identity");
        city.Cells["cell-b"].Grpc["drills"].ShouldBe("http://drills.cell-b.svc:8081/");
        city.Of("622921").Services["rescue-teams"].ShouldBe(["http://rescue-teams-622921.cell-b.svc:8080/"]);
        city.Of("622921").Services["reports"].ShouldBe(["http://reports-622921:8080/"]);
        city.Of("622923").ShouldSatisfyAllConditions(c => c.Moving.ShouldBeTrue(), c => c.Frozen.ShouldBeTrue());
        (await Shape.RenderingOfAsync("ci: cells-values.yaml")).Of("Deployment").Select(d => d.Name).ShouldContain("reports-622921");
    }

    [Fact]
    public async Task A_cell_has_the_services_of_a_cell_and_nothing_of_the_city()
    {
        var cell = await Shape.RenderingOfAsync("ci: cell-values.yaml");
        cell.Of("Deployment")
            .Where(d => (string)d.Labels["platform/county"]! == "pooled")
            .Select(d => d.Name)
            .Order()
            .ShouldBe(["contingency-plans", "drills", "organizations", "rescue-teams", "social-forces"]);
        cell.Of("Deployment").ShouldNotContain(d => d.Name == "reports-622921");
        var settings = Settings(cell.The("Deployment", "organizations"));
        settings["Platform__Cell"].ShouldBe("cell-b");
        settings["ConnectionStrings__Above"].ShouldStartWith("Host=pg.example.gov.cn;Port=5432;Database=organizations;");
        settings["Auth__Authority"].ShouldBe("http://identity.city.svc:8080/");
        settings["ConnectionStrings__Broker"].ShouldEndWith("/cell-b");
        PlanOf(cell).Of("622922").Cell.ShouldBe("cell-b");
    }

    internal static PlacementPlan PlanOf(Rendering rendering) =>
        PlacementPlan.Read((string)rendering.The("ConfigMap", "placement").Json["data"]!["placement.json"]!);

    private static Dictionary<string, string> Settings(KubernetesObject deployment) =>
        KubernetesObject
            .Items(deployment.Containers.Last()["env"])
            .Where(v => v["value"] is not null)
            .ToDictionary(v => (string)v["name"]!, v => (string)v["value"]!);

    private static async Task<Dictionary<string, string>> PodsOfAsync(string helm, string[] files) =>
        (await Rendering.OfAsync(Helm.Named(helm), files.Select(f => Path.Combine(Rendering.Chart, f)), [])).Workloads.ToDictionary(
            w => w.Name,
            w => w.Spec["template"]!.ToJsonString()
        );

    private static async Task<Rendering> WithCountyAsync(string line)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "county.yaml");
        await File.WriteAllTextAsync(file, "counties: {\"622921\": {" + line + "}}");
        try
        {
            return await Rendering.OfAsync(Helm.Four, [Path.Combine(Rendering.Chart, "values-dev.yaml"), file], []);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
