using System.Net;
using System.Text.Json.Nodes;
using ContingencyPlans.Data;
using Drills.Data;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Organizations.Data;
using PublicApi.Tests.Fuzzing;
using Reports.Data;
using RescueTeams.Data;
using SocialForces.Data;

namespace PublicApi.Tests;

/// <summary>The leader of a social force is no member of the administration: of all that can be read, only this is open to one.</summary>
public sealed class OutsidersTests(PublishedDocument document) : IClassFixture<PublishedDocument>
{
    [Fact]
    public Task Of_organizations_a_leader_reads_what_is_public() =>
        OpenAsync<OrganizationsDb>("organizations", "divisions", "documents", "standards");

    [Fact]
    public Task Of_rescue_teams_a_leader_reads_the_own_roll_calls() => OpenAsync<RescueTeamsDb>("rescue-teams", "members/roll-calls");

    [Fact]
    public Task Of_contingency_plans_a_leader_reads_nothing() => OpenAsync<ContingencyPlansDb>("contingency-plans");

    [Fact]
    public Task Of_drills_a_leader_reads_nothing() => OpenAsync<DrillsDb>("drills");

    [Fact]
    public Task Of_social_forces_a_leader_reads_what_concerns_the_own_force() =>
        OpenAsync<SocialForcesDb>("social-forces", "forces", "agreements", "mobilizations");

    [Fact]
    public Task Of_notices_a_leader_reads_the_own_inbox() => OpenAsync<NoticesDb>("notices", "notices/inbox");

    [Fact]
    public Task Of_reports_a_leader_reads_nothing() => OpenAsync<ReportsDb>("reports");

    private async Task OpenAsync<TDb>(string service, params string[] open)
        where TDb : DbContext
    {
        var ct = TestContext.Current.CancellationToken;
        var described = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(document.Folder, "services", service + ".json"), ct))!;
        await using var running = new FuzzedService<TDb>(service);
        await running.InitializeAsync();
        using var leader = running.As("force-leader@622921");
        var reading =
            from path in described["paths"]!.AsObject()
            where path.Key.StartsWith("/v1/divisions/{division}/", StringComparison.Ordinal) && path.Value!["get"] is not null
            select path.Key;
        foreach (var path in reading)
        {
            var collection = path["/v1/divisions/{division}/".Length..];
            var address = path.Replace("{division}", "622921", StringComparison.Ordinal);
            while (address.Contains('{', StringComparison.Ordinal))
            {
                var (from, to) = (address.IndexOf('{', StringComparison.Ordinal), address.IndexOf('}', StringComparison.Ordinal));
                address = address[..from] + Guid.NewGuid() + address[(to + 1)..];
            }

            using var answer = await leader.GetAsync(address, ct);
            if (!open.Any(o => collection == o || collection.StartsWith(o + "/", StringComparison.Ordinal)))
            {
                // 404 by the route itself: a parameter that is no id.
                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], path);
            }
            else if (collection == open.FirstOrDefault(o => o == collection))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            }
        }
    }
}
