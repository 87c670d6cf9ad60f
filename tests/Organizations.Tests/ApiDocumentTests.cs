using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Organizations.Tests;

public sealed class ApiDocumentTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Theory]
    [InlineData("institutions?kind=nonsense", "kind", "bureau | office | room")]
    [InlineData("institutions?asOf=yesterday", "asOf", "YYYY-MM-DD")]
    [InlineData("institutions?renamed=perhaps", "renamed", "true | false")]
    [InlineData("institutions?limit=all", "limit", "1234")]
    public async Task A_query_value_of_the_wrong_kind_is_named_with_what_is_expected(string query, string field, string expected)
    {
        using var county = service.As("county-officer@622921");
        var answer = await county.GetAsync($"/v1/divisions/622921/{query}", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        var error = (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["errors"]!
            .AsArray()
            .ShouldHaveSingleItem()!;
        ((string?)error["field"]).ShouldBe(field);
        ((string?)error["message"])!.ShouldContain(expected);
    }

    [Fact]
    public async Task Every_operation_describes_itself_its_headers_and_its_parameters()
    {
        using var anybody = service.With(null);
        var document = (await anybody.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject(), (p, o) => (Path: p.Key, Method: o.Key, Operation: o.Value!))
            .ToList();
        operations.ShouldNotBeEmpty();
        foreach (var (path, method, operation) in operations)
        {
            ((string?)operation["summary"]).ShouldNotBeNullOrWhiteSpace($"{method} {path}");
            var parameters =
                operation["parameters"]?.AsArray().Select(p => (In: (string)p!["in"]!, Name: (string)p["name"]!)).ToList() ?? [];
            parameters.Where(p => p.In == "query").ShouldAllBe(p => char.IsLower(p.Name[0]), path);
            parameters.Contains(("header", "Idempotency-Key")).ShouldBe(method == "post", path);
            if (method != "post") // an action on a record may send it too
            {
                parameters.Contains(("header", "If-Match")).ShouldBe(method is "put" or "delete", path);
            }
        }

        document["paths"]!["/v1/divisions/{division}/institutions/{id}/rename"]!["post"]!["summary"]!
            .GetValue<string>()
            .ShouldBe("Rename institution");
    }
}
