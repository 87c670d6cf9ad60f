using System.Net;
using System.Text.Json.Nodes;

namespace Organizations.Tests;

/// <summary>What the tests of institutions, posts and officers ask again and again.</summary>
internal static class Requests
{
    public static string Code(this JsonNode problem) => problem["code"]!.GetValue<string>();

    /// <summary>The types of all events the outbox holds about the record at a path, in order.</summary>
    public static async Task<List<string>> EventsOfAsync(this OrganizationsFixture service, string path) =>
        (await service.PublishedEventsAsync(path[(path.LastIndexOf('/') + 1)..])).ConvertAll(e => e.Type);

    /// <summary>The cells that an import refuses, and the rule that each breaks.</summary>
    public static async Task<List<(string Cell, string Code)>> RefusedCellsAsync(this HttpClient client, string path, string sheet) =>
        [
            .. (await client.ImportsAsync(path, sheet, HttpStatusCode.UnprocessableEntity))["errors"]!
                .AsArray()
                .Select(e => (e!.Text("field"), e!.Text("code"))),
        ];
}
