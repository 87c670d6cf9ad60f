using Platform.Cli.Installation;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Containers.Tests;

/// <summary>A YAML file of the checkout as plain maps and lists, its anchors and merges resolved.</summary>
internal static class ComposeFile
{
    public static Dictionary<string, object> Read(string path)
    {
        using var text = new StreamReader(Path.Combine(Folders.Root, path));
        return (Dictionary<string, object>)
            Plain(new DeserializerBuilder().Build().Deserialize<object>(new MergingParser(new Parser(text))))!;
    }

    public static Dictionary<string, object> Map(this object? value) => value as Dictionary<string, object> ?? [];

    public static IReadOnlyList<object> List(this object? value) => value as List<object> ?? [];

    public static object? At(this Dictionary<string, object> map, params string[] path) =>
        path.Aggregate((object?)map, (at, name) => at.Map().GetValueOrDefault(name));

    private static object? Plain(object? value) =>
        value switch
        {
            Dictionary<object, object> map => map.ToDictionary(e => (string)e.Key, e => Plain(e.Value)!),
            List<object> list => list.Select(i => Plain(i)!).ToList(),
            _ => value,
        };
}
