using Platform.Cli.Bundles;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Containers.Tests;

public sealed class BundleTests(BuiltImages images) : IDisposable
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly string _folder = Directory.CreateTempSubdirectory("bundle-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_bundle_holds_every_image_and_installs_them_where_there_is_no_internet()
    {
        await images.RequireAsync();
        var contents = await new Bundle(Folders.Root, _folder, images.NewCompose()).MakeAsync(observability: false, _ct);

        contents.Images.ShouldBe(
            BuiltImages.Names.Select(BuiltImages.ImageOf).Concat([images.Variables["POSTGRES_IMAGE"], images.Variables["RABBITMQ_IMAGE"]]),
            ignoreOrder: true
        );
        File.Exists(Path.Combine(_folder, "docker-compose.yml")).ShouldBeTrue();
        File.Exists(Path.Combine(_folder, "deploy", "rabbitmq", "platform.conf")).ShouldBeTrue();

        var said = await InstallAsync();
        contents.Images.ShouldAllBe(image => said.Contains($"Loaded image: {image}", StringComparison.Ordinal));

        await File.AppendAllTextAsync(Path.Combine(_folder, "docker-compose.yml"), "# changed on the way\n", _ct);
        (await Should.ThrowAsync<SubprocessFailedException>(() => InstallAsync())).Output.ShouldContain("docker-compose.yml");
    }

    [Fact]
    public async Task Images_are_handed_on_to_a_registry_under_its_name()
    {
        // Only the script's calls of the engine matter here, so a substitute that records them is used. Like the engine it reads
        // the images to their end: a reader that leaves early ends the writer of the pipe, and the script with it.
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "docker"),
            "#!/bin/sh\necho \"$@\" >>\"$ASKED\"\nif [ \"$1\" = load ]; then cat >/dev/null; fi\n",
            _ct
        );
        File.SetUnixFileMode(Path.Combine(_folder, "docker"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var bundle = Path.Combine(_folder, "bundle");
        Directory.CreateDirectory(bundle);
        File.Copy(Path.Combine(Folders.Root, "deploy", "bundle", "install"), Path.Combine(bundle, "install"));
        await File.WriteAllTextAsync(Path.Combine(bundle, "images.txt"), "township-platform/drills:1.2.0\npostgres:15\n", _ct);
        await Subprocess.RunAsync(["bash", "-c", "echo images | gzip >images.tar.gz"], folder: bundle, ct: _ct);
        await Checksums.WriteAsync(bundle, _ct);

        await Subprocess.RunAsync(
            ["bash", Path.Combine(bundle, "install"), "--registry", "registry.example:5000/township"],
            new Dictionary<string, string>
            {
                ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}",
                ["ASKED"] = Path.Combine(_folder, "asked"),
            },
            ct: _ct
        );

        (await File.ReadAllLinesAsync(Path.Combine(_folder, "asked"), _ct)).ShouldBe([
            "load -q",
            "tag township-platform/drills:1.2.0 registry.example:5000/township/drills:1.2.0",
            "push -q registry.example:5000/township/drills:1.2.0",
            "tag postgres:15 registry.example:5000/township/postgres:15",
            "push -q registry.example:5000/township/postgres:15",
        ]);
    }

    private Task<string> InstallAsync() => Subprocess.RunAsync(["bash", Path.Combine(_folder, "install")], ct: _ct);
}
