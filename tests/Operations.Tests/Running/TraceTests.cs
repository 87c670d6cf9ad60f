using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journeys.Tests;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;

namespace Operations.Tests.Running;

[Collection(OnThePlatform.Name)]
public sealed class TraceTests(RunningPlatform platform)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_trace_id_of_an_answer_is_in_all_logs_the_audit_trail_and_the_consumers_of_its_event()
    {
        await Story.PlayAsync(platform, _ct);
        var county = Story.SettingOf(platform).Pilot.Code;
        using var officer = await Story.OfficerAsync(platform, _ct);
        using var answer = await officer.PostAsJsonAsync(
            $"v1/divisions/{county}/milestones",
            new
            {
                kind = "survey",
                title = "trace",
                on = "2026-03-02",
            },
            _ct
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var trace = answer.Headers.GetValues("Trace-Id").Single();
        trace.ShouldMatch("^[0-9a-f]{32}$");

        await LoggedAsync("gateway", $"trace={trace} POST /v1/divisions/{county}/milestones 201");
        await LoggedAsync("organizations", $"trace={trace} POST /v1/divisions/{county}/milestones 201");
        await LoggedAsync("reports", $"trace={trace} Took MilestoneReached");
        var patient = new InstallationProbe(platform.Settings);
        (await patient.AskAsync("organizations", $"select record_type from audit_entries where trace_id = '{trace}'", _ct)).ShouldBe([
            "Milestone",
        ]);
        (await patient.AskAsync("organizations", $"select type from outbox where trace_parent like '00-{trace}-%'", _ct)).ShouldBe([
            "MilestoneReached",
        ]);
    }

    [Fact]
    public async Task A_refusal_names_the_trace_too()
    {
        using var officer = await Story.OfficerAsync(platform, _ct);
        using var answer = await officer.PostAsJsonAsync(
            $"v1/divisions/{platform.City.City.Code}/milestones",
            new
            {
                kind = "survey",
                title = "not mine",
                on = "2026-03-02",
            },
            _ct
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var trace = answer.Headers.GetValues("Trace-Id").Single();
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(_ct))!["traceId"]!.GetValue<string>().ShouldContain(trace);
        await LoggedAsync("organizations", $"trace={trace} POST");
    }

    // A consumer that waited through an outage of another test looks again within 20 seconds, and a busy machine takes its time.
    private async Task LoggedAsync(string service, string line)
    {
        var log = Deployment.Named(service).Log;
        for (var attempt = 0; attempt < 900 && !LogFile.End(log, 2000).Contains(line, StringComparison.Ordinal); attempt++)
        {
            await Task.Delay(100, _ct);
        }

        LogFile.End(log, 2000).ShouldContain(line);
    }
}
