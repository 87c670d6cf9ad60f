using System.Text.Json;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Containers.Tests;

public sealed class ImageTests(BuiltImages images)
{
    private const long MostBytesOfOurs = 120_000_000;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. BuiltImages.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task An_image_says_what_it_is_and_runs_as_nobody(string name)
    {
        await images.RequireAsync();
        var config = (await InspectAsync(BuiltImages.ImageOf(name))).GetProperty("Config");

        config.GetProperty("User").GetString().ShouldBe("10001:10001");
        config.GetProperty("Entrypoint").EnumerateArray().Select(e => e.GetString()).ShouldBe(["dotnet", "service.dll"]);
        var labels = config.GetProperty("Labels").Deserialize<Dictionary<string, string>>()!;
        labels["org.opencontainers.image.title"].ShouldBe($"township-platform/{name}");
        labels["org.opencontainers.image.version"].ShouldBe(BuiltImages.Version);
        labels["org.opencontainers.image.revision"].ShouldBe(BuiltImages.Revision);
        labels["org.opencontainers.image.licenses"].ShouldBe("Apache-2.0");
        config.TryGetProperty("Healthcheck", out _).ShouldBe(name != "tools");
    }

    [Fact]
    public async Task Images_are_small_and_share_all_layers_but_one()
    {
        await images.RequireAsync();
        var below = (await InspectAsync(images.Variables["BASE_IMAGE"])).GetProperty("Size").GetInt64();
        var layers = new List<string[]>();
        foreach (var service in Services.All)
        {
            var image = await InspectAsync(BuiltImages.ImageOf(service.Name));
            (image.GetProperty("Size").GetInt64() - below).ShouldBeLessThan(MostBytesOfOurs, service.Name);
            layers.Add([.. image.GetProperty("RootFS").GetProperty("Layers").EnumerateArray().Select(l => l.GetString()!)]);
        }

        layers.SelectMany(l => l).Distinct().Count().ShouldBe(layers[0].Length - 1 + layers.Count);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_program_starts_in_a_container_that_can_not_change_itself(string name)
    {
        await images.RequireAsync();
        string[] locked =
        [
            "docker",
            "run",
            "--rm",
            "--read-only",
            "--tmpfs",
            "/tmp",
            "--cap-drop",
            "ALL",
            "--network",
            "none",
            BuiltImages.ImageOf(name),
        ];

        var refused = await Should.ThrowAsync<SubprocessFailedException>(() =>
            Subprocess.RunAsync([.. locked, name == "tools" ? "nonsense" : "migrate"], ct: _ct)
        );

        refused.Output.ShouldMatch(name == "tools" ? "nonsense" : "ConnectionString|is not set|is missing"); // got as far as its settings
        refused.Output.ShouldNotContain("Read-only file system");
    }

    [Fact]
    public async Task Assemblies_are_compiled_ahead_of_time_and_no_compiler_comes_along()
    {
        await images.RequireAsync();
        var sizes = await Subprocess.RunAsync(
            [
                "docker",
                "run",
                "--rm",
                "--entrypoint",
                "bash",
                BuiltImages.ImageOf("organizations"),
                "-c",
                "cd /app && stat -c '%n %s' *.dll && ls /app",
            ],
            ct: _ct
        );

        // Its code alone, not compiled, has half of that.
        long.Parse(
                sizes.Split('\n').First(l => l.StartsWith("Microsoft.EntityFrameworkCore.dll ", StringComparison.Ordinal)).Split(' ')[1],
                null
            )
            .ShouldBeGreaterThan(4_500_000);
        sizes.ShouldNotContain("Microsoft.CodeAnalysis");
    }

    private async Task<JsonElement> InspectAsync(string image) =>
        JsonDocument.Parse(await Subprocess.RunAsync(["docker", "image", "inspect", image], ct: _ct)).RootElement[0];
}
