using System.Net.Http.Json;
using System.Text.Json.Nodes;
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
        await service.PublishEventsAsync(Happened.Division("9941", "试验市"));
        using var officer = service.As("city-admin@9941");
        var asked = await officer.PostAsJsonAsync(
            "/v1/divisions/9941/work-reports",
            new { period = "2026" },
            TestContext.Current.CancellationToken
        );
        asked.IsSuccessStatusCode.ShouldBeTrue();
        var report = (await asked.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"]!.GetValue<Guid>();

        var fallen = await TakeAsAWriterAsync();
        using var writer = ActivatorUtilities.CreateInstance<WriteWorkReportsJob>(service.Services);
        await writer.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        (await StatusAsync(report)).ShouldBe("queued", "while a writer holds it, no other one takes it");

        await fallen.DisposeAsync();
        for (
            var end = DateTime.UtcNow.AddMinutes(4);
            await StatusAsync(report) != "written";
            await Task.Delay(100, TestContext.Current.CancellationToken)
        )
        {
            DateTime.UtcNow.ShouldBeLessThan(end);
        }

        await writer.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_report_that_can_not_be_saved_fails_and_does_not_stop_the_next()
    {
        await service.PublishEventsAsync(Happened.Division("9942", "试验市"));
        using var officer = service.As("city-admin@9942");
        var (poisoned, next) = (await AskAsync(), await AskAsync());
        await using (var owner = new NpgsqlConnection(service.Database.Owner))
        {
            await owner.OpenAsync(TestContext.Current.CancellationToken);
            await using var poison = new NpgsqlCommand(
                $"""
                create function refuse_written() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$;
                create trigger refuse_written before update on work_reports for each row
                    when (new.id = '{poisoned}' and new.status = 'written') execute function refuse_written();
                """,
                owner
            );
            await poison.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var writer = ActivatorUtilities.CreateInstance<WriteWorkReportsJob>(service.Services);
        await writer.StartAsync(TestContext.Current.CancellationToken);
        for (
            var end = DateTime.UtcNow.AddMinutes(4);
            await StatusAsync(next) != "written";
            await Task.Delay(100, TestContext.Current.CancellationToken)
        )
        {
            DateTime.UtcNow.ShouldBeLessThan(end);
        }

        (await StatusAsync(poisoned)).ShouldBe("failed");
        await writer.StopAsync(TestContext.Current.CancellationToken);

        async Task<Guid> AskAsync()
        {
            var asked = await officer.PostAsJsonAsync(
                "/v1/divisions/9942/work-reports",
                new { period = "2026" },
                TestContext.Current.CancellationToken
            );
            asked.IsSuccessStatusCode.ShouldBeTrue();
            return (await asked.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["id"]!.GetValue<Guid>();
        }
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

    private Task<string> StatusAsync(Guid report) =>
        service.ScalarAsync<string>(
            "with fence as (select set_config('platform.places', '*', false)) select status from fence, work_reports where id = $1",
            report
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
