using System.Net.Http.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Reports.Features.WorkReports;

namespace Reports.Tests;

public sealed class WorkReportRecoveryTests(WorkReportRecoveryTests.WithoutWriter service)
    : IClassFixture<WorkReportRecoveryTests.WithoutWriter>
{
    [Fact]
    public async Task A_report_whose_writer_failed_is_written_by_the_next_one()
    {
        using var officer = service.As("city-admin@9941");
        var asked = await officer.PostAsJsonAsync(
            "/v1/divisions/9941/work-reports",
            new { period = "2026" },
            TestContext.Current.CancellationToken
        );
        asked.IsSuccessStatusCode.ShouldBeTrue();

        var fallen = await TakeAsAWriterAsync();
        using var writer = ActivatorUtilities.CreateInstance<WriteWorkReportsJob>(service.Services);
        await writer.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        (await StatusAsync()).ShouldBe("queued", "while a writer holds it, no other one takes it");

        await fallen.DisposeAsync();
        for (
            var end = DateTime.UtcNow.AddMinutes(4);
            await StatusAsync() != "written";
            await Task.Delay(100, TestContext.Current.CancellationToken)
        )
        {
            DateTime.UtcNow.ShouldBeLessThan(end);
        }

        await writer.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<NpgsqlConnection> TakeAsAWriterAsync()
    {
        var connection = await service.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var take = new NpgsqlCommand(
            "begin; select set_config('platform.places', '*', false); select id from work_reports where status = 'queued' for update",
            connection
        );
        await take.ExecuteNonQueryAsync();
        return connection;
    }

    private Task<string> StatusAsync() =>
        service.ScalarAsync<string>(
            "with fence as (select set_config('platform.places', '*', false)) select status from fence, work_reports"
        );

    /// <summary>The service without the job that writes its reports.</summary>
    public sealed class WithoutWriter : ReportsFixture
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.Remove(
                    services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(WriteWorkReportsJob))
                )
            );
        }
    }
}
