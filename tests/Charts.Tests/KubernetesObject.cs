using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace Charts.Tests;

/// <summary>One rendered object: its text, and the same as JSON to look into.</summary>
internal sealed record KubernetesObject(string Text, JsonObject Json)
{
    private static readonly IDeserializer Reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    private static readonly ISerializer ToJson = new SerializerBuilder().JsonCompatible().Build();

    public string Kind => (string)Json["kind"]!;

    public string Name => (string)Json["metadata"]!["name"]!;

    public string ApiVersion => (string)Json["apiVersion"]!;

    public JsonObject Labels => Json["metadata"]!["labels"] as JsonObject ?? [];

    public JsonObject Annotations => Json["metadata"]!["annotations"] as JsonObject ?? [];

    public JsonObject Spec => (JsonObject)Json["spec"]!;

    public bool IsHook => Annotations.ContainsKey("helm.sh/hook");

    /// <summary>The pod it makes, if it makes any: template or pod itself.</summary>
    public JsonObject? PodSpec =>
        Kind switch
        {
            "Deployment" or "StatefulSet" or "Job" => (JsonObject)Spec["template"]!["spec"]!,
            "Pod" => Spec,
            _ => null,
        };

    public JsonObject PodMetadata => (JsonObject)(Kind == "Pod" ? Json["metadata"]! : Spec["template"]!["metadata"]!);

    public JsonObject PodLabels => PodMetadata["labels"] as JsonObject ?? [];

    public IEnumerable<JsonObject> Containers =>
        PodSpec is null ? [] : Items(PodSpec["initContainers"]).Concat(Items(PodSpec["containers"]));

    public override string ToString() => $"{Kind}/{Name}";

    public static IEnumerable<JsonObject> Items(JsonNode? array) => array?.AsArray().Select(i => (JsonObject)i!) ?? [];

    public static IEnumerable<KubernetesObject> ReadAll(string manifests) =>
        manifests
            .Split("\n---")
            .Select(text => string.Join('\n', text.Split('\n').SkipWhile(l => l.StartsWith('#') || l.Trim() is "" or "---")))
            .Where(text => text.Trim().Length > 0)
            .Select(Read);

    private static KubernetesObject Read(string text) =>
        new(text, (JsonObject)JsonNode.Parse(ToJson.Serialize(Reader.Deserialize<object>(text)))!);
}
