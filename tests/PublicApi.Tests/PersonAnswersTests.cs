using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ContingencyPlans.Data;
using Drills.Data;
using Microsoft.EntityFrameworkCore;
using Notices.Data;
using Organizations.Data;
using Platform.Testing.Services;
using PublicApi.Tests.Fuzzing;
using RescueTeams.Data;
using SocialForces.Data;

namespace PublicApi.Tests;

/// <summary>
/// What a person answers for, a partner system may not do, whatever its scopes. Every writing operation of the document is either marked
/// so or listed here as one that records: a new one is in neither and fails until it is decided.
/// </summary>
public sealed class PersonAnswersTests(PublishedDocument document) : IClassFixture<PublishedDocument>
{
    private const string Mark = "Not for partner systems";

    [Fact]
    public void Every_writing_operation_is_a_persons_or_is_listed_as_recording()
    {
        var unmarked = Writing(document.Json).Where(o => !IsPersons(o.Operation)).Select(o => (string)o.Operation["operationId"]!).ToList();
        unmarked.Except(RecordingOperations.Names).ShouldBeEmpty("decide whether a person answers for it, see docs/identity.md");
        RecordingOperations.Names.Except(unmarked).ShouldBeEmpty("listed and not there, or marked");
    }

    [Fact]
    public Task Organizations_refuse_partners_what_a_person_answers_for() => RefusedAsync<OrganizationsDb>("organizations");

    [Fact]
    public Task Rescue_teams_refuse_partners_what_a_person_answers_for() => RefusedAsync<RescueTeamsDb>("rescue-teams");

    [Fact]
    public Task Contingency_plans_refuse_partners_what_a_person_answers_for() => RefusedAsync<ContingencyPlansDb>("contingency-plans");

    [Fact]
    public Task Drills_refuse_partners_what_a_person_answers_for() => RefusedAsync<DrillsDb>("drills");

    [Fact]
    public Task Social_forces_refuse_partners_what_a_person_answers_for() => RefusedAsync<SocialForcesDb>("social-forces");

    [Fact]
    public Task Notices_refuse_partners_what_a_person_answers_for() => RefusedAsync<NoticesDb>("notices");

    // A partner of the city with every scope has the widest rights a partner can have.
    private async Task RefusedAsync<TDb>(string service)
        where TDb : DbContext
    {
        var ct = TestContext.Current.CancellationToken;
        var described = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(document.Folder, "services", service + ".json"), ct))!;
        await using var running = new FuzzedService<TDb>(service);
        await running.InitializeAsync();
        var operations = Writing(described.AsObject()).ToList();
        var scopes = string.Join(' ', operations.Select(o => o.Path.Split('/')[4]).Distinct().Select(c => c + ":write"));
        using var partner = running.With(TestTokens.ForPartner("partner-of-the-test", scopes, "6229"));
        foreach (var (path, verb, operation) in operations)
        {
            var address = path.Replace("{division}", "6229", StringComparison.Ordinal);
            while (address.Contains('{', StringComparison.Ordinal))
            {
                var (from, to) = (address.IndexOf('{', StringComparison.Ordinal), address.IndexOf('}', StringComparison.Ordinal));
                address =
                    address[..from]
                    + (address[from..to].Contains("session", StringComparison.Ordinal) ? "1" : Guid.NewGuid())
                    + address[(to + 1)..];
            }

            using var request = new HttpRequestMessage(new HttpMethod(verb), address)
            {
                Content = new StringContent("{}", Encoding.UTF8, TypeOf(operation)),
            };
            using var answer = await partner.SendAsync(request, ct);
            var code = (await answer.Content.ReadAsStringAsync(ct)).Contains("scope.person-answers", StringComparison.Ordinal);
            (answer.StatusCode == HttpStatusCode.Forbidden && code).ShouldBe(
                IsPersons(operation),
                $"{verb} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}"
            );
        }
    }

    // An import takes no JSON, and a type that no route takes is refused before the right is asked for.
    private static string TypeOf(JsonObject operation) =>
        operation["requestBody"]?["content"] is JsonObject types && !types.ContainsKey("application/json")
            ? types.Last().Key
            : "application/json";

    private static bool IsPersons(JsonObject operation) =>
        ((string?)operation["description"])?.Contains(Mark, StringComparison.Ordinal) == true;

    private static IEnumerable<(string Path, string Verb, JsonObject Operation)> Writing(JsonObject described) =>
        from path in described["paths"]!.AsObject()
        where path.Key.StartsWith("/v1/divisions/{division}/", StringComparison.Ordinal)
        from operation in path.Value!.AsObject()
        where operation.Key is "post" or "put" or "patch" or "delete"
        select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject());
}
