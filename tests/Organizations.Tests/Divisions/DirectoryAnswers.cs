using System.Text.Json.Nodes;

namespace Organizations.Tests.Divisions;

/// <summary>What the answers of directory changes and lists say.</summary>
internal static class DirectoryAnswers
{
    public static int Count(this JsonNode result, string outcome) => result["counts"]![outcome]?.GetValue<int>() ?? 0;

    public static List<string> Values(this JsonNode page, string member) =>
        [.. page["items"]!.Nodes().Select(i => i[member]!.GetValue<string>())];
}
