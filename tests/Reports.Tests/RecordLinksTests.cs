using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Core.Events;
using Reports.Domain.Facts;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>Every fact's link is a route of its owner, at the place where the record is now.</summary>
public sealed partial class RecordLinksTests(RecordLinksTests.LivedCity lived) : IClassFixture<RecordLinksTests.LivedCity>
{
    private readonly City _city = lived.City;

    [Fact]
    public async Task Every_link_of_every_figure_opens_where_the_record_is_now()
    {
        var routes = Routes();
        var where = Whereabouts();
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in CatalogueTests.Catalogue.Figures)
        {
            string[] variants = ["", "&whole=true", .. figure.Parts.Select(p => $"&part={p.Key}")];
            foreach (var place in new[] { _city.Code, _city.PilotCounty, _city.Kept, _city.Absorbed })
            {
                foreach (var and in variants)
                {
                    foreach (var fact in await FactsAsync(place, figure.Id, and))
                    {
                        foreach (var link in new[] { fact!["record"], fact["paidBy"] }.OfType<JsonNode>())
                        {
                            Check(link.GetValue<string>(), $"{figure.Id}{and} at {place}");
                        }
                    }
                }
            }
        }

        foreach (var collection in new[] { "divisions", "institutions", "officers", "documents", "contracts", "investments", "teams" })
        {
            opened.ShouldContain(collection);
        }

        void Check(string link, string of)
        {
            var match = Link().Match(link);
            match.Success.ShouldBeTrue($"{of}: {link}");
            var (place, collection, id) = (match.Groups["place"].Value, match.Groups["collection"].Value, match.Groups["id"].Value);
            routes.ShouldContain(collection, $"{of}: {link} is no route");
            where[Guid.Parse(id)].ShouldBe(place, $"{of}: {link}");
            opened.Add(collection);
        }
    }

    [Fact]
    public async Task A_document_and_a_contract_follow_their_place_without_an_event()
    {
        var (city, county, now) = ("9991", "999101", "999109");
        var document = Document("县文件", "other", county, Day(2, 2));
        var contract = Signed(county, city, Day(1, 5));
        var last = Signed(county, city, Day(1, 5, 2025));
        await lived.PublishEventsAsync(
            Division(city, "试验市"),
            Division(county, "甲县"),
            document,
            contract,
            last,
            Recoded(county, now, "甲区", Day(7, 1))
        );
        (await FactsAsync(city, "I-02", ""))[0]!["record"]!
            .GetValue<string>()
            .ShouldBe($"/v1/divisions/{now}/documents/{document.DocumentId}");
        (await FactsAsync(city, "I-06", ""))[0]!["record"]!
            .GetValue<string>()
            .ShouldBe($"/v1/divisions/{now}/contracts/{contract.ContractId}");
        (await FactsAsync(city, "D01", "", "2025"))[0]!["record"]!
            .GetValue<string>()
            .ShouldBe($"/v1/divisions/{county}/contracts/{last.ContractId}", "a contract of a past year stays as it was signed");
    }

    // Where each record is at last, as its owner would say: by the story's last event about it.
    private Dictionary<Guid, string> Whereabouts()
    {
        var (where, silent) = (new Dictionary<Guid, string>(), new List<Guid>());
        foreach (var happened in lived.Told)
        {
            foreach (var (record, place) in FactsOf.Records(happened))
            {
                where[record] = place.Value;
            }

            switch (happened)
            {
                case ContractSigned { ContractId: var contract }:
                    silent.Add(contract);
                    break;
                case DivisionEstablished e:
                    where[e.DivisionId] = e.Division.Value;
                    break;
                case DivisionRecoded e:
                    where[e.DivisionId] = e.Division.Value;
                    break;
                default:
                    break;
            }
        }

        // A contract of the year goes with its place and publishes nothing.
        var recoded = lived.Told.OfType<DivisionRecoded>().ToDictionary(e => e.Former.Value, e => e.Division.Value);
        silent.ForEach(id => where[id] = recoded.GetValueOrDefault(where[id], where[id]));
        return where;
    }

    /// <summary>The collections that the gateway knows and whose owner has a route to one record by its id.</summary>
    private static HashSet<string> Routes()
    {
        var root = CatalogueTests.Root();
        var gateway = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "gateway", "Gateway", "appsettings.json")))!;
        var known = gateway["Routes"]!["Collections"]!.AsObject().Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Directory
                .GetFiles(Path.Combine(root, "services"), "*Api.cs", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
                .SelectMany(source =>
                    Collection().Matches(source).Where(_ => source.Contains("MapGet(\"/{id:guid}\"", StringComparison.Ordinal))
                )
                .Select(m => m.Groups[1].Value)
                .Where(known.Contains),
        ];
    }

    private async Task<JsonArray> FactsAsync(string place, string id, string and, string period = "2026")
    {
        using var client = lived.As($"auditor@{place[..4]}");
        return (
            await client.GetFromJsonAsync<JsonNode>(
                $"/v1/divisions/{place}/figures/{id}/facts?period={period}&limit=500{and}",
                TestContext.Current.CancellationToken
            )
        )!["items"]!.AsArray();
    }

    [GeneratedRegex("^/v1/divisions/(?<place>[0-9]{2,12})/(?<collection>[a-z-]+)(/attendees)?/(?<id>[0-9a-f-]{36})$")]
    private static partial Regex Link();

    [GeneratedRegex("app.Map[A-Za-z<>]+\\(\"([a-z-]+)\"\\)")]
    private static partial Regex Collection();

    /// <summary>The service after it received a city's year in the order in which it happened, a merger among it.</summary>
    public sealed class LivedCity : ReportsFixture
    {
        internal City City { get; } = new City("9990").Live();

        internal IReadOnlyList<PlatformEvent> Told { get; private set; } = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Told = [.. City.Story, .. new RescueStory(City).All, .. new PreparednessStory(City).All];
            await PublishEventsAsync(Told);
        }
    }
}
