using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Platform.Core.Events;
using Platform.Testing.Infrastructure;
using RabbitMQ.Client;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>A figure that lacks an event because it became a dead letter says so, until the event is sent again or the facts are
/// rebuilt.</summary>
public sealed class UncountedEventsTests(UncountedEventsTests.ShortOfTries service) : IClassFixture<UncountedEventsTests.ShortOfTries>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_letter_marks_the_figures_of_its_place_and_kind_until_it_is_sent_again()
    {
        const string Village = "622921101001";
        await PlacesAsync("6229", "622921", "622921101", Village, "622901");
        await service.PublishEventsAsync(Appointed(OfficerKind.Weather, "first", Village, Day(1, 5)));
        var lost = Appointed(OfficerKind.Weather, "second", Village, Day(1, 6));
        await using (await NoFactsAtAsync(Village))
        {
            await service.PublishAsync([lost]);
            await DeadAsync("reports.622921_error");
        }

        foreach (var place in new[] { "6229", "622921", Village })
        {
            var figure = await FigureAsync(place, "N12");
            figure["number"]!.GetValue<decimal>().ShouldBe(1);
            figure["uncounted"]!["events"]!.GetValue<int>().ShouldBe(1, place);
        }

        // Marked by what is measured: which officers of it count is not looked at.
        (await FigureAsync("622921", "N11"))["uncounted"]!["events"]!
            .GetValue<int>()
            .ShouldBe(1);
        (await FigureAsync("622921", "N08"))["uncounted"].ShouldBeNull();
        (await FigureAsync("622901", "N12"))["uncounted"].ShouldBeNull();
        (await ReportAsync("6229")).ShouldSatisfyAllConditions(
            t => t.ShouldContain("项指标可能不全"),
            t => t.ShouldContain("可能不全：有 1 件业务事件未能计入")
        );

        await ReplayAsync("reports.622921");
        await service.TakenAsync([lost]);
        var whole = await FigureAsync("6229", "N12");
        whole["number"]!.GetValue<decimal>().ShouldBe(2);
        whole["uncounted"].ShouldBeNull();
        (await ReportAsync("6229")).ShouldNotContain("可能不全");
    }

    [Fact]
    public async Task A_rebuild_counts_what_lies_in_the_error_queue_and_ends_the_mark()
    {
        const string Village = "623031101001"; // of a county without a queue of its own
        await PlacesAsync("623031", "623031101", Village);
        await using (await NoFactsAtAsync(Village))
        {
            await service.PublishAsync([Appointed(OfficerKind.Weather, "third", Village, Day(1, 5))]);
            await DeadAsync("reports_error");
        }

        (await FigureAsync("623031", "N12"))["uncounted"]!["events"]!.GetValue<int>().ShouldBe(1);
        await service.RebuildAsync();
        var whole = await FigureAsync("623031", "N12");
        whole["number"]!.GetValue<decimal>().ShouldBe(1);
        whole["uncounted"].ShouldBeNull();
        await ReplayAsync("reports"); // counts once
        await Task.Delay(500, _ct);
        (await FigureAsync("623031", "N12"))["number"]!.GetValue<decimal>().ShouldBe(1);
    }

    private Task PlacesAsync(params string[] codes) => service.PublishEventsAsync(codes.Select(c => Division(c, $"地{c}")));

    private async Task<JsonNode> FigureAsync(string division, string id)
    {
        using var officer = service.As($"city-admin@{division[..4]}");
        return (await officer.GetFromJsonAsync<JsonNode>($"/v1/divisions/{division}/figures/{id}?period=2026", _ct))!;
    }

    private async Task<string> ReportAsync(string division)
    {
        using var officer = service.As($"city-admin@{division}");
        var asked = await officer.PostAsJsonAsync($"/v1/divisions/{division}/work-reports", new { period = "2026" }, _ct);
        for (var attempt = 0; ; attempt++)
        {
            var report = (await officer.GetFromJsonAsync<JsonNode>(asked.Headers.Location!.OriginalString, _ct))!;
            if (report["document"]?.GetValue<string>() is { } document)
            {
                using var word = WordprocessingDocument.Open(new MemoryStream(await officer.GetByteArrayAsync(document, _ct)), false);
                return word.MainDocumentPart!.Document!.Body!.InnerText;
            }

            attempt.ShouldBeLessThan(600, report.ToJsonString());
            await Task.Delay(100, _ct);
        }
    }

    // Facts of the place can't be stored: wrong in itself, as a fault of the program would be.
    private async Task<IAsyncDisposable> NoFactsAtAsync(string division)
    {
        await ExecuteAsync($"alter table facts add constraint poison check (division <> '{division}' or label is not null) not valid");
        return new Mended(() => ExecuteAsync("alter table facts drop constraint poison"));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(service.Database.Owner);
        await connection.OpenAsync(_ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(_ct);
    }

    private async Task DeadAsync(string queue)
    {
        await using var connection = await new ConnectionFactory
        {
            Uri = new Uri(TestInfrastructure.AdministratorOf(service.Broker)),
        }.CreateConnectionAsync(_ct);
        for (var attempt = 0; ; attempt++)
        {
            attempt.ShouldBeLessThan(200, queue);
            await Task.Delay(100, _ct);
            try
            {
                await using var channel = await connection.CreateChannelAsync(cancellationToken: _ct);
                if (await channel.BasicGetAsync(queue, autoAck: false, _ct) is not null)
                {
                    return;
                }
            }
            catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
            {
                // Not there yet.
            }
        }
    }

    private async Task ReplayAsync(string queue)
    {
        await using var connection = await new ConnectionFactory
        {
            Uri = new Uri(TestInfrastructure.AdministratorOf(service.Broker)),
        }.CreateConnectionAsync(_ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: _ct);
        var dead = (await channel.BasicGetAsync($"{queue}_error", autoAck: true, _ct)).ShouldNotBeNull();
        await channel.BasicPublishAsync(
            "",
            queue,
            true,
            new BasicProperties { ContentType = dead.BasicProperties.ContentType },
            dead.Body,
            _ct
        );
    }

    private sealed class Mended(Func<Task> mend) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await mend();
    }

    /// <summary>What is wrong in itself is tried once more.</summary>
    public sealed class ShortOfTries : ReportsFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Platform:ConsumerRetries", "1");
        }
    }
}
