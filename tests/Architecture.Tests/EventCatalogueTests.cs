using System.Text;

namespace Architecture.Tests;

public sealed class EventCatalogueTests
{
    private const string Rewrite = "PLATFORM_REWRITE";

    private static readonly IReadOnlyList<CatalogueEvent> Events = EventCatalogue.Read();

    [Fact]
    public void Every_event_has_a_meaning_and_a_publisher()
    {
        Events.Count.ShouldBeGreaterThan(50);
        Events.Where(e => e.Meaning.Length == 0).Select(e => e.Name).ShouldBeEmpty();
        Events.Where(e => e.Publishers.Count == 0).Select(e => e.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_event_is_consumed_or_stands_in_the_list_of_those_for_partners_and_none_is_both() =>
        Events
            .Where(e => e.Consumers.Count == 0)
            .Select(e => e.Name)
            .ShouldBe(EventCatalogue.ForPartners, ignoreOrder: true, "consume it, or add it to EventCatalogue.ForPartners");

    [Fact]
    public void The_page_of_events_says_what_the_assemblies_say()
    {
        var path = Path.Combine(Solution.Root, "docs", "events.md");
        var stands = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "";
        var page = EventCatalogue.Page(Events, stands, DateOnly.FromDateTime(DateTime.UtcNow));
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllText(path, page);
            return;
        }

        stands.ShouldBe(page, $"docs/events.md is out of date: run this test with {Rewrite}=1");
    }
}
