using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContingencyPlans.Data;
using Drills.Data;
using Identity.Data;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Organizations.Data;
using PublicApi.Tests.Fuzzing;
using Reports.Data;
using RescueTeams.Data;
using SocialForces.Data;

namespace PublicApi.Tests;

/// <summary>
/// No request breaks a service: 20,000 requests with a fixed seed, each with one bad value somewhere. A refusal is fine, an answer of 5xx
/// is not. What was taken must not break a list or a sheet afterwards.
/// </summary>
public sealed class FuzzTests(PublishedDocument document) : IClassFixture<PublishedDocument>
{
    private const int Seed = 11;

    private static readonly string[] Callers =
    [
        "city-admin@6229",
        "county-officer@622921",
        "township-head@622921100",
        "village-officer@622921100",
        "auditor@6229",
    ];

    [Fact]
    public Task Organizations_bear_any_request() => FuzzAsync<OrganizationsDb>("organizations", 5_000);

    [Fact]
    public Task Rescue_teams_bear_any_request() => FuzzAsync<RescueTeamsDb>("rescue-teams", 3_500);

    [Fact]
    public Task Contingency_plans_bear_any_request() => FuzzAsync<ContingencyPlansDb>("contingency-plans", 3_500);

    [Fact]
    public Task Drills_and_trainings_bear_any_request() => FuzzAsync<DrillsDb>("drills", 3_500);

    [Fact]
    public Task Social_forces_bear_any_request() => FuzzAsync<SocialForcesDb>("social-forces", 2_000);

    [Fact]
    public Task Notices_bear_any_request() => FuzzAsync<NoticesDb>("notices", 1_000);

    [Fact]
    public Task Reports_bear_any_request() => FuzzAsync<ReportsDb>("reports", 1_000);

    [Fact]
    public Task Accounts_and_partners_bear_any_request() => FuzzAsync<IdentityDb>("identity", 1_000);

    private async Task FuzzAsync<TDb>(string service, int requests)
        where TDb : DbContext
    {
        var key = Path.Combine(document.Folder, $"{service}.pem");
        using (var rsa = RSA.Create(2048))
        {
            await File.WriteAllTextAsync(key, rsa.ExportRSAPrivateKeyPem(), TestContext.Current.CancellationToken);
        }

        var described = await File.ReadAllTextAsync(
            Path.Combine(document.Folder, "services", service + ".json"),
            TestContext.Current.CancellationToken
        );
        await using var running = new FuzzedService<TDb>(service, key);
        await running.InitializeAsync();
        using var client = running.As(Callers);
        var fuzzer = new Fuzzer(JsonNode.Parse(described)!.AsObject(), client, Seed);
        await fuzzer.RunAsync(requests);

        TestContext.Current.SendDiagnosticMessage(
            $"{service}: {fuzzer.Sent} requests, {string.Join(", ", fuzzer.Answers.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value}"))}"
        );
        string.Join('\n', fuzzer.Failures.Take(20)).ShouldBeEmpty($"{fuzzer.Failures.Count} of {fuzzer.Sent}");
        fuzzer.Answers.Keys.ShouldContain(200);
    }
}
