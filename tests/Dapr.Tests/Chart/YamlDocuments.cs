using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dapr.Tests.Chart;

/// <summary>YAML as Kubernetes takes it: what is not quoted has a type.</summary>
internal static partial class YamlDocuments
{
    public static List<JsonObject> Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return [.. yaml.Documents.Select(d => Convert(d.RootNode)).OfType<JsonObject>()];
    }

    private static JsonNode? Convert(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(e => KeyValuePair.Create(((YamlScalarNode)e.Key).Value!, Convert(e.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Typed(plain.Value!),
            YamlScalarNode quoted => JsonValue.Create(quoted.Value),
            _ => throw new FormatException(node.GetType().Name),
        };

    private static JsonValue? Typed(string text) =>
        text switch
        {
            "" or "~" or "null" => null,
            "true" or "false" => JsonValue.Create(text == "true"),
            _ when TruthInOldYaml().IsMatch(text) => throw new FormatException($"`{text}` without quotes is true or false to Kubernetes"),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(
                whole
            ),
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) => JsonValue.Create(real),
            _ => JsonValue.Create(text),
        };

    [GeneratedRegex("^(y|n|yes|no|on|off)$", RegexOptions.IgnoreCase)]
    private static partial Regex TruthInOldYaml();
}
