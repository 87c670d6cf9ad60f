using Platform.Cli.Installation;

namespace Platform.Cli.Tests;

public sealed class ServiceLaunchTests
{
    [Theory]
    [InlineData("ConnectionStrings__DatabaseOwner", true)]
    [InlineData("ConnectionStrings__Broker", true)]
    [InlineData("Platform__Counties__0", true)]
    [InlineData("Platform__Cell", true)]
    [InlineData("DOTNET_gcServer", false)]
    [InlineData("Services__Reports__Grpc", false)]
    [InlineData("Kestrel__Endpoints__Rest__Url", false)]
    public void A_migration_runs_again_for_what_it_reads_and_for_nothing_else(string setting, bool reads) =>
        ServiceLaunch.MigrationReads(setting).ShouldBe(reads);
}
