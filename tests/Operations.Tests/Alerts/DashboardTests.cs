using System.Text.Json.Nodes;

namespace Operations.Tests.Alerts;

public sealed class DashboardTests
{
    [Fact]
    public void Every_dashboard_can_be_imported_as_it_is()
    {
        var all = Dashboards.All().ToList();
        all.Count.ShouldBeGreaterThanOrEqualTo(4);
        all.Select(d => d.Json["uid"]!.GetValue<string>()).ShouldBeUnique();
        foreach (var (name, json) in all)
        {
            json["title"]!.GetValue<string>().ShouldNotBeNullOrEmpty(name);
            json["templating"]!["list"]!.AsArray().ShouldContain(v => v!["type"]!.GetValue<string>() == "datasource", name);
            var panels = Dashboards.Panels(json).ToList();
            panels.Select(p => p["id"]!.GetValue<int>()).ShouldBeUnique(name);
            panels
                .Where(p => p["type"]!.GetValue<string>() != "row")
                .ShouldAllBe(p => p["datasource"]!["uid"]!.GetValue<string>() == "${datasource}");
            Overlaps(panels).ShouldBeFalse(name);
        }
    }

    [Fact]
    public async Task Every_expression_of_a_dashboard_is_what_prometheus_reads()
    {
        var rules = new JsonObject
        {
            ["groups"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "dashboards",
                    ["rules"] = new JsonArray([
                        .. Dashboards
                            .All()
                            .SelectMany(d => Dashboards.Expressions(d.Json))
                            .Distinct()
                            .Select((e, n) => (JsonNode)new JsonObject { ["record"] = $"r{n}", ["expr"] = e }),
                    ]),
                }
            ),
        };
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, rules.ToJsonString());
        (await Promtool.RunAsync("check", "rules", file)).ShouldContain("SUCCESS");
        File.Delete(file);
    }

    private static bool Overlaps(List<JsonNode> panels)
    {
        var cells = new HashSet<(int, int)>();
        return panels
            .Select(p => p["gridPos"]!)
            .Any(g =>
                Enumerable
                    .Range(At(g, "x"), At(g, "w"))
                    .SelectMany(x => Enumerable.Range(At(g, "y"), At(g, "h")).Select(y => (x, y)))
                    .Any(c => c.x > 23 || !cells.Add(c))
            );
    }

    private static int At(JsonNode grid, string side) => grid[side]!.GetValue<int>();
}
