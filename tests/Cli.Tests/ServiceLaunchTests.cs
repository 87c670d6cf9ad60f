using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Tests;

public sealed class ServiceLaunchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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

    [Fact]
    public void A_running_service_has_no_password_but_its_own()
    {
        var secrets = new Secrets(_folder);
        var settings = new InstallationSettings
        {
            Ports = Services.All.ToDictionary(s => s.Name, _ => new[] { 1, 2 }, StringComparer.Ordinal),
        };
        var environments = new ServiceEnvironment(settings, secrets);
        var database = new DatabaseAccess("any", "Password=the-owner", "Password=the-app");
        foreach (var service in Services.All)
        {
            var running = environments.Of(new(service), database, new($"amqp://platform:the-administrator@127.0.0.1/platform"));
            var all = string.Join('\n', running.Select(v => $"{v.Key}={v.Value}"));
            all.ShouldContain("the-app");
            all.ShouldNotContain("the-owner");
            all.ShouldNotContain("the-administrator");
            foreach (var other in secrets.BrokerUsers.Where(u => u.Service != service.Name))
            {
                all.ShouldNotContain(other.Password);
            }

            running.ContainsKey("ConnectionStrings__Broker").ShouldBe(service.Name != Services.Gateway);
            ServiceEnvironment.MigrationOf(running, database).ShouldContainKeyAndValue("ConnectionStrings__DatabaseOwner", database.Owner);
        }
    }
}
