using Npgsql;
using Platform.Testing.Infrastructure;
using RabbitMQ.Client;

namespace Containers.Tests;

/// <summary>Where an engine and images are, the servers that all tests use come from them.</summary>
public sealed class TestServersTests(BuiltImages images)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Databases_and_virtual_hosts_for_tests_also_come_from_containers()
    {
        await images.RequireAsync();
        Environment.SetEnvironmentVariable("PLATFORM_POSTGRES_IMAGE", images.Variables["POSTGRES_IMAGE"]);
        Environment.SetEnvironmentVariable("PLATFORM_RABBITMQ_IMAGE", images.Variables["RABBITMQ_IMAGE"]);

        var database = await TestInfrastructure.NewDatabaseAsync("containers");
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync(_ct);
        await using var broker = await new ConnectionFactory
        {
            Uri = new Uri((await TestInfrastructure.NewBrokerAsync("containers")).Service),
        }.CreateConnectionAsync(_ct);

        (await Platform.LocalStack.Subprocess.RunAsync(["docker", "ps", "--format", "{{.Image}}"], ct: _ct)).ShouldSatisfyAllConditions(
            running => running.ShouldContain(images.Variables["POSTGRES_IMAGE"]),
            running => running.ShouldContain(images.Variables["RABBITMQ_IMAGE"])
        );
    }
}
