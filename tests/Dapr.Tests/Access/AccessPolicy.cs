using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dapr.Tests.Access;

/// <summary>What one service may call of its peers, and whether calls of it may be repeated.</summary>
internal sealed record AccessRules(IReadOnlyList<string> Calls, bool Repeatable);

/// <summary>
/// Who may call whom, read from the sources that decide it: a project that links a peer's proto as a client may call the services of that
/// proto, and one that registers a client of a shared proto may call that.
/// </summary>
internal static partial class AccessPolicy
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, IndentSize = 2 };

    private static readonly ProtoFile[] Shared =
    [
        .. ProtosIn(Path.Combine(Repository.Root, "libraries/Hosting")),
        .. ProtosIn(Path.Combine(Repository.Root, "libraries/Records")),
    ];

    /// <summary>The file the services read.</summary>
    public static string File => Path.Combine(Repository.Root, "libraries/Core/Peers/access.json");

    /// <summary>Its copy for the chart, which can't read a file outside of its folder.</summary>
    public static string ChartFile => Path.Combine(Repository.Root, "charts/platform/dapr/access.json");

    /// <summary>What the file has to say.</summary>
    public static string Text =>
        JsonSerializer.Serialize(Repository.Services.ToDictionary(s => s.Key, s => RulesOf(s.Value), StringComparer.Ordinal), Json) + "\n";

    public static Dictionary<string, AccessRules> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, AccessRules>>(System.IO.File.ReadAllText(File), Json)!;

    /// <summary>The peers a service's source registers clients of: the proto's service, and the peer's name if it is given there.</summary>
    public static IEnumerable<(string Service, string? Peer)> PeersOf(string project) =>
        Repository
            .SourceOf(project)
            .SelectMany(source =>
                Registration().Matches(source).Select(m => (m.Groups[1].Value, m.Groups[2].Success ? m.Groups[2].Value : null))
            );

    private static AccessRules RulesOf(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var linked = XDocument
            .Load(project)
            .Descendants("Protobuf")
            .Where(p => p.Attribute("GrpcServices")?.Value is "Client" or "Both")
            .Select(p => p.Attribute("Include")!.Value)
            .Where(include => include.StartsWith("../", StringComparison.Ordinal)) // its own it serves
            .SelectMany(include => ProtoFile.Read(Path.GetFullPath(Path.Combine(folder, include))));
        var registered = PeersOf(project).Select(p => p.Service).ToHashSet(StringComparer.Ordinal);
        var calls = linked.Concat(Shared.Where(p => registered.Contains(p.Service))).SelectMany(p => p.Operations).Select(o => o.Operation);
        return new AccessRules(
            [.. calls.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ProtosIn(folder).Concat(Shared).SelectMany(p => p.Operations).All(o => o.Repeatable)
        );
    }

    private static ProtoFile[] ProtosIn(string folder) =>
        Path.Combine(folder, "Protos") is var protos && Directory.Exists(protos)
            ?
            [
                .. Directory
                    .EnumerateFiles(protos, "*.proto", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .SelectMany(ProtoFile.Read),
            ]
            : [];

    [GeneratedRegex(@"AddPeer<(?:\w+\.)*?(\w+)\.\w+Client>\((?:""([\w-]+)"")?")]
    private static partial Regex Registration();
}
