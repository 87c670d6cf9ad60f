using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PublicApi.Tests.Fuzzing;
using RescueTeams.Data;

namespace PublicApi.Tests;

/// <summary>
/// An id in a body is resolved at the caller's place: a record of another county is answered exactly as one that does not exist. The
/// members are those of the document; each has an entry that says what its id means.
/// </summary>
public sealed class IdsInBodiesTests(PublishedDocument document) : IClassFixture<PublishedDocument>
{
    private const string Here = "622921100";
    private const string There = "622922100";

    [Fact]
    public void Every_id_of_every_body_says_what_record_it_means()
    {
        var members = (
            from o in document.Operations
            where o.Path.StartsWith("/v1/", StringComparison.Ordinal)
            from at in IdsOf(document.Json, o.Operation)
            select $"{o.Operation["operationId"]} {at}"
        ).ToList();
        members.Count.ShouldBeGreaterThan(40);
        members.Except(MeaningsOfIds.Of.Keys).ShouldBeEmpty("say which record it means, and see that it is resolved at the caller's place");
        MeaningsOfIds.Of.Keys.Except(members).ShouldBeEmpty("no such member");
    }

    [Fact]
    public Task Rescue_teams_answer_a_foreign_id_as_none() => SameAsync<RescueTeamsDb>("rescue-teams");

    private async Task SameAsync<TDb>(string service)
        where TDb : DbContext
    {
        var ct = TestContext.Current.CancellationToken;
        var described = JsonNode
            .Parse(await File.ReadAllTextAsync(Path.Combine(document.Folder, "services", service + ".json"), ct))!
            .AsObject();
        await using var running = new FuzzedService<TDb>(service);
        await running.InitializeAsync();
        using var administrator = running.As("city-admin@6229");
        using var officer = running.As($"county-officer@{Here[..6]}");
        var operations = (
            from path in described["paths"]!.AsObject()
            where path.Key.StartsWith("/v1/divisions/{division}/", StringComparison.Ordinal)
            from operation in path.Value!.AsObject()
            where operation.Key is "post" or "put"
            select (Path: path.Key, Verb: operation.Key.ToUpperInvariant(), Operation: operation.Value!.AsObject())
        ).ToList();
        var (here, there) = (new SampleBodies(described), new SampleBodies(described));
        var (own, foreign) = (await SeedAsync(Here, here), await SeedAsync(There, there));
        var compared = 0;
        foreach (var (path, verb, operation) in operations)
        {
            var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
            foreach (var at in IdsOf(described, operation).Distinct())
            {
                var meaning = MeaningsOfIds.Of[$"{operation["operationId"]} {at}"];
                if (meaning.Collection is not { } collection || !foreign.TryGetValue(collection, out var id))
                {
                    continue;
                }

                var record = own.GetValueOrDefault(path.Split('/')[4]) ?? Guid.CreateVersion7().ToString();
                var (text, nowhere) = (here.Of(schema)!.ToJsonString(), Guid.CreateVersion7().ToString());
                var (of, none) = (await SendAsync(id), await SendAsync(nowhere));
                of.ShouldBe(none, $"{operation["operationId"]} {at}");
                compared++;

                async Task<string> SendAsync(string named)
                {
                    var body = JsonNode.Parse(text)!;
                    Put(body, at, named);
                    using var answer = await WriteAsync(officer, verb, path, Here, record, body);
                    var said = await answer.Content.ReadAsStringAsync(ct);
                    if (answer.IsSuccessStatusCode)
                    {
                        // Taken, in both cases or in none: the id is kept and leads nowhere.
                        return answer.StatusCode.ToString();
                    }

                    var problem = JsonNode.Parse(said.Replace(named, "id", StringComparison.Ordinal))!.AsObject();
                    problem.Remove("traceId");
                    return $"{answer.StatusCode} {problem.ToJsonString()}";
                }
            }
        }

        compared.ShouldBeGreaterThan(0);

        async Task<Dictionary<string, string>> SeedAsync(string place, SampleBodies bodies)
        {
            var made = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (
                var (path, verb, operation) in operations.Where(o => o.Verb == "POST" && !o.Path.Contains("{id}", StringComparison.Ordinal))
            )
            {
                var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
                using var answer = await WriteAsync(administrator, verb, path, place, "", schema is null ? null : bodies.Of(schema));
                if (
                    answer.StatusCode == HttpStatusCode.Created
                    && JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct)) is JsonObject created
                    && (string?)created["id"] is { } id
                )
                {
                    made.TryAdd(path.Split('/')[4], id);
                    bodies.Ids.Add(id);
                }
            }

            return made;
        }

        async Task<HttpResponseMessage> WriteAsync(HttpClient who, string verb, string path, string place, string record, JsonNode? body)
        {
            var address = path.Replace("{division}", place, StringComparison.Ordinal).Replace("{id}", record, StringComparison.Ordinal);
            using var request = new HttpRequestMessage(new HttpMethod(verb), address)
            {
                Content = new StringContent(body?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            return await who.SendAsync(request, ct);
        }
    }

    // Paths of the members whose values are ids: content.teams[].teamId.
    private static IEnumerable<string> IdsOf(JsonObject described, JsonObject operation)
    {
        var bodies = new SampleBodies(described);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(operation["requestBody"]?["content"]?["application/json"]?["schema"], "", 0);
        return found;

        void Walk(JsonNode? schema, string at, int depth)
        {
            if (depth > 12 || bodies.Resolved(schema) is not { } part)
            {
                return;
            }

            if ((string?)part["format"] == "uuid")
            {
                found.Add(at);
            }

            Walk(part["items"], at + "[]", depth + 1);
            foreach (var (name, member) in part["properties"]?.AsObject() ?? [])
            {
                Walk(member, at.Length == 0 ? name : $"{at}.{name}", depth + 1);
            }
        }
    }

    private static void Put(JsonNode body, string at, string id)
    {
        var node = body;
        var keys = at.Replace("[]", ".0", StringComparison.Ordinal).Split('.');
        foreach (var key in keys.SkipLast(1))
        {
            node = (key == "0" ? node[0] : node[key])!;
        }

        if (keys[^1] == "0")
        {
            node[0] = id;
        }
        else
        {
            node[keys[^1]] = id;
        }
    }
}
