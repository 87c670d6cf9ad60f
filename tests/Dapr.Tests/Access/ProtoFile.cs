using System.Text.RegularExpressions;

namespace Dapr.Tests.Access;

/// <summary>What a proto offers: its service, and each operation with whether it may be repeated without harm.</summary>
internal sealed partial record ProtoFile(string Service, IReadOnlyList<(string Operation, bool Repeatable)> Operations)
{
    /// <summary>The services of a file; most have one.</summary>
    public static IEnumerable<ProtoFile> Read(string path)
    {
        var text = Comment().Replace(File.ReadAllText(path), "");
        var package = Package().Match(text).Groups[1].Value;
        foreach (Match service in ServiceBlock().Matches(text))
        {
            var name = service.Groups[1].Value;
            yield return new ProtoFile(
                name,
                [
                    .. Rpc()
                        .Matches(service.Groups[2].Value)
                        .Select(rpc => ($"/{package}.{name}/{rpc.Groups[1].Value}", Repeats().IsMatch(rpc.Groups[2].Value))),
                ]
            );
        }
    }

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^package ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(@"^service (\w+) \{(.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ServiceBlock();

    [GeneratedRegex(@"\brpc (\w+)\([^)]*\) returns \([^)]*\)(;|\s*\{[^}]*\})")]
    private static partial Regex Rpc();

    [GeneratedRegex(@"idempotency_level\s*=\s*(NO_SIDE_EFFECTS|IDEMPOTENT)\b")]
    private static partial Regex Repeats();
}
