using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Organizations.Tests;

public sealed class ApiDocumentTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task Every_operation_says_in_words_what_it_does_and_which_headers_and_parameters_it_reads()
    {
        using var anybody = service.With(null);
        var document = (await anybody.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject(), (p, o) => (Path: p.Key, Method: o.Key, Operation: o.Value!)).ToList();
        operations.ShouldNotBeEmpty();
        foreach (var (path, method, operation) in operations)
        {
            ((string?)operation["summary"]).ShouldNotBeNullOrWhiteSpace($"{method} {path}");
            var parameters = operation["parameters"]?.AsArray().Select(p => (In: (string)p!["in"]!, Name: (string)p["name"]!)).ToList() ?? [];
            parameters.Where(p => p.In == "query").ShouldAllBe(p => char.IsLower(p.Name[0]), path);
            parameters.Contains(("header", "Idempotency-Key")).ShouldBe(method == "post", path);
            parameters.Contains(("header", "If-Match")).ShouldBe(method is "put" or "delete", path);
        }

        document["paths"]!["/v1/divisions/{division}/institutions/{id}/rename"]!["post"]!["summary"]!.GetValue<string>().ShouldBe("Rename institution");
    }
}
