using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MassTransit;
using Platform.Core.Events;

namespace Architecture.Tests;

/// <summary>An event: what it means, which services publish it, and what consumes it (<c>service: consumer</c>).</summary>
internal sealed record CatalogueEvent(string Name, string Meaning, IReadOnlyList<string> Publishers, IReadOnlyList<string> Consumers);

/// <summary>All events, read from the assemblies, and the page <c>docs/events.md</c> made of them.</summary>
internal static partial class EventCatalogue
{
    /// <summary>Events that no service here consumes: they are for partners, and for services to come.</summary>
    public static readonly IReadOnlySet<string> ForPartners = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(AssessmentSubmitted),
        nameof(ForceChanged),
        nameof(InstitutionChanged),
        nameof(InstitutionPlaqueHung),
        nameof(InstitutionSealEngraved),
        nameof(OfficerChanged),
        nameof(RollCallClosed),
        nameof(StandardPublished),
        nameof(StationMerged),
        nameof(TeamHeld),
        nameof(TeamLeaderChanged),
        nameof(TeamReadinessChanged),
    };

    public static IReadOnlyList<CatalogueEvent> Read()
    {
        var meanings = Meanings();
        var publishers = Solution
            .Services.SelectMany(s => Constructed(s).Select(e => (e, Service: Name(s))))
            .ToLookup(p => p.e, p => p.Service);
        var consumers = Solution
            .Services.SelectMany(s => Consumed(s).Select(c => (c.Event, By: $"{Name(s)}: {c.Consumer}")))
            .ToLookup(c => c.Event, c => c.By);
        return
        [
            .. Solution
                .Core.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(PlatformEvent)) && !t.IsAbstract)
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .Select(t => new CatalogueEvent(
                    t.Name,
                    meanings.GetValueOrDefault(t.FullName!, ""),
                    [.. publishers[t.Name].Distinct().Order(StringComparer.Ordinal)],
                    [.. consumers[t.Name].Distinct().Order(StringComparer.Ordinal)]
                )),
        ];
    }

    /// <summary>The page. The day since when an event exists is nowhere but there, so it is taken from the former page.</summary>
    public static string Page(IReadOnlyList<CatalogueEvent> events, string former, DateOnly today)
    {
        var since = Row().Matches(former).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["since"].Value, StringComparer.Ordinal);
        var page = new StringBuilder(
            """
            # Events

            What services publish over the broker: sealed records in `libraries/Core/Events`. They are immutable and additive:
            a member may be added, never renamed, removed or given another meaning.
            Every event has `eventId`, `division` (its county is the routing key), `recordedAt` and `actor`;
            a consumer that gets one twice acts once.

            This page is made from the assemblies and their doc comments by a test:
            `PLATFORM_REWRITE=1 dotnet tests/Architecture.Tests/bin/Debug/net10.0/Architecture.Tests.dll
            --filter-class Architecture.Tests.EventCatalogueTests`.
            "For partners": no service of the platform consumes the event; it is published for partner systems and for services to come.

            """
        );
        foreach (var publisher in events.GroupBy(e => string.Join(", ", e.Publishers)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append(
                $"""

                ## Published by {publisher.Key}

                | event | means | consumed by | since |
                |---|---|---|---|

                """
            );
            foreach (var e in publisher)
            {
                page.Append($"| `{e.Name}` | {e.Meaning} | {ConsumedBy(e)} | {since.GetValueOrDefault(e.Name, $"{today:yyyy-MM-dd}")} |\n");
            }
        }

        return page.ToString();
    }

    private static string ConsumedBy(CatalogueEvent e) =>
        ForPartners.Contains(e.Name)
            ? "for partners"
            : string.Join(
                "; ",
                e.Consumers.Select(c => c.Split(": ")).GroupBy(c => c[0], c => $"`{c[1]}`").Select(g => $"{g.Key} ({string.Join(", ", g)})")
            );

    private static string Name(Assembly service) =>
        Capital().Replace(service.GetName().Name!, m => (m.Index == 0 ? "" : "-") + m.Value.ToLowerInvariant());

    // Whose constructor a service calls: nothing is published that was not made.
    private static List<string> Constructed(Assembly service)
    {
        using var file = new PEReader(File.OpenRead(service.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata
                .MemberReferences.Select(metadata.GetMemberReference)
                .Where(m => m.Parent.Kind == HandleKind.TypeReference && metadata.StringComparer.Equals(m.Name, ".ctor"))
                .Select(m => metadata.GetTypeReference((TypeReferenceHandle)m.Parent))
                .Where(t => metadata.StringComparer.Equals(t.Namespace, typeof(PlatformEvent).Namespace!))
                .Select(t => metadata.GetString(t.Name)),
        ];
    }

    private static IEnumerable<(string Event, string Consumer)> Consumed(Assembly service) =>
        service
            .GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
            .Concat(GenericsNamedIn(service))
            .SelectMany(t => t.GetInterfaces().Select(i => (Interface: i, Consumer: t.Name.Split('`')[0])))
            .Where(c => c.Interface.IsGenericType && c.Interface.GetGenericTypeDefinition() == typeof(IConsumer<>))
            .Select(c => (c.Interface.GetGenericArguments()[0].Name, c.Consumer))
            .Concat(
                service == typeof(Reports.Domain.Facts.FactsOf).Assembly
                    ? Reports.Domain.Facts.FactsOf.Recorded.Keys.Select(e => (e, "RecordFacts"))
                    : []
            );

    // A service without more to do at a change of places names the libraries' consumer, closed for its own database.
    private static IEnumerable<Type> GenericsNamedIn(Assembly service)
    {
        using var file = new PEReader(File.OpenRead(service.Location));
        var count = file.GetMetadataReader().GetTableRowCount(TableIndex.TypeSpec);
        List<Type> found = [];
        for (var row = 1; row <= count; row++)
        {
            try
            {
                var type = service.ManifestModule.ResolveType(0x1B000000 | row);
                if (type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
                {
                    found.Add(type);
                }
            }
            catch (Exception e) when (e is BadImageFormatException or ArgumentException or TypeLoadException)
            {
                // A parameter of the type or method it is named in: it is closed nowhere.
            }
        }

        return found.Where(t => t.Assembly != service || !service.GetTypes().Contains(t));
    }

    private static Dictionary<string, string> Meanings() =>
        XDocument
            .Load(Path.ChangeExtension(Solution.Core.Location, ".xml"))
            .Descendants("member")
            .Select(m => (Name: m.Attribute("name")!.Value, Summary: m.Element("summary")))
            .Where(m => m.Summary is not null && m.Name.StartsWith("T:", StringComparison.Ordinal))
            .ToDictionary(m => m.Name[2..], m => Text(m.Summary!), StringComparer.Ordinal);

    private static string Text(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(e => (e.Attribute("cref") ?? e.Attribute("name")) is not null).ToList())
        {
            reference.ReplaceWith($"`{(reference.Attribute("cref") ?? reference.Attribute("name"))!.Value.Split('.')[^1]}`");
        }

        foreach (var code in summary.Descendants("c").ToList())
        {
            code.ReplaceWith($"`{code.Value}`");
        }

        return Blanks().Replace(summary.Value, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<name>\w+)` \|.*\| (?<since>\d{4}-\d{2}-\d{2}) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
