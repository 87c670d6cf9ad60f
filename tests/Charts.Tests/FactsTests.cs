using System.Text.Json.Nodes;
using Platform.Cli.Installation;
using YamlDotNet.Serialization;

namespace Charts.Tests;

/// <summary>What the chart says of the services is what the code says.</summary>
public class FactsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Facts = new DeserializerBuilder()
        .Build()
        .Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(Path.Combine(Rendering.Chart, "services.yaml")));

    [Fact]
    public void The_chart_has_the_services_that_there_are() => Facts.Keys.Order().ShouldBe(Services.All.Select(s => s.Name).Order());

    [Fact]
    public void Services_per_cell_and_per_county_are_the_same_as_on_one_machine()
    {
        foreach (var service in Services.All)
        {
            Facts[service.Name]["scope"].ShouldBe(service.InCells ? "cell" : "city", service.Name);
            (Facts[service.Name].GetValueOrDefault("perCounty") == "true").ShouldBe(service.PerCounty, service.Name);
        }
    }

    [Fact]
    public async Task Values_and_schema_name_them_all()
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Rendering.Chart, "values.schema.json")))!;
        schema["properties"]!["services"]!["properties"]!.AsObject().Select(p => p.Key).Order().ShouldBe(Facts.Keys.Order());
        schema["definitions"]!["county"]!["properties"]!["services"]!["items"]!["enum"]!
            .AsArray()
            .Select(s => (string)s!)
            .Order()
            .ShouldBe(Facts.Where(f => f.Value.GetValueOrDefault("perCounty") == "true").Select(f => f.Key).Order());
    }

    [Fact]
    public void Services_with_persons_have_the_person_key_and_services_with_files_have_a_volume()
    {
        foreach (var service in Services.All.Where(s => s.Name != Services.Gateway))
        {
            var program = File.ReadAllText(Path.Combine(Folders.Root, service.Project, "Program.cs"));
            (Facts[service.Name].GetValueOrDefault("person") == "true").ShouldBe(
                program.Contains(".AddPersons()", StringComparison.Ordinal),
                service.Name
            );
            (Facts[service.Name].GetValueOrDefault("files") == "true").ShouldBe(
                program.Contains(".AddFiles<", StringComparison.Ordinal),
                service.Name
            );
        }
    }

    [Fact]
    public async Task The_chart_gives_every_setting_that_one_machine_gives()
    {
        var rendering = await Shape.RenderingOfAsync("dev");
        var secrets = new Secrets(Directory.CreateTempSubdirectory().FullName);
        foreach (var service in Services.All.Where(s => s.Needs is not null))
        {
            var given = KubernetesObject
                .Items(rendering.The("Deployment", service.Name).Containers.Last()["env"])
                .Select(v => (string)v["name"]!);
            service.Needs!(secrets).Select(n => n.Name).Except(given).ShouldBeEmpty(service.Name);
        }
    }
}
