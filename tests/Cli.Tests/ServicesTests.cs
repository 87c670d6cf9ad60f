using Platform.Cli.Installation;

namespace Platform.Cli.Tests;

public class ServicesTests
{
    [Fact]
    public void No_two_services_share_a_name_or_a_port()
    {
        Services.All.Select(s => s.Name).ShouldBeUnique();
        Services.All.SelectMany(s => new int?[] { s.RestPort, s.GrpcPort }).OfType<int>().ShouldBeUnique();
    }

    [Fact]
    public void Every_service_has_its_project_in_the_checkout() =>
        Services.All.ShouldAllBe(s => File.Exists(Path.Combine(Folders.Root, s.ProjectFile)));

    [Fact]
    public void Every_project_that_serves_is_in_the_table()
    {
        var served = Directory
            .GetFiles(Folders.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(p =>
                !p.Contains("/tests/", StringComparison.Ordinal)
                && File.ReadAllText(p).Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
            )
            .Select(p => Path.GetRelativePath(Folders.Root, p));

        Services.All.Select(s => s.ProjectFile).ShouldBe(served, ignoreOrder: true);
    }

    [Fact]
    public void An_unknown_service_is_refused_with_the_known_ones() =>
        Should.Throw<CliException>(() => Services.Named("weather")).Message.ShouldContain("organizations");
}
