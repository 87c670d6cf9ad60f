using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Platform.Api.Requests;
using Platform.Core;
using Platform.Hosting.Http;

namespace Hosting.Tests;

public sealed class BodyErrorsTests
{
    private static readonly JsonSerializerOptions Options = Strict();

    private enum Colour
    {
        Red,
        LightBlue,
    }

    private sealed record PartRequest(
        [property: Required, StringLength(5, MinimumLength = 2)] string Name,
        Colour Colour,
        [property: Range(1, 9)] int? Count
    );

    private sealed record WholeRequest(
        [property: Required, StringLength(10)] string Title,
        DateOnly On,
        Guid Id,
        DivisionCode Place,
        [property: Length(1, 2)] IReadOnlyList<PartRequest> Parts,
        [property: StringLength(7, MinimumLength = 7)] string? Code,
        DateTimeOffset? At
    );

    private sealed record ReplaceRequest([property: Required, StringLength(10)] string Title, string? Address, int? Rooms);

    [Fact]
    public void What_a_replacing_request_clears_is_not_called_missing_but_what_it_leaves_out_is()
    {
        using var body = JsonDocument.Parse("""{ "title": null, "address": null }""");
        BodyErrors
            .Of(body.RootElement, typeof(ReplaceRequest), Options, replaces: true)
            .Select(e => (e.Field, e.Rule.Code))
            .ShouldBe([("title", "field.required"), ("rooms", "field.required")], ignoreOrder: true);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once_with_its_full_path_and_the_allowed_values() =>
        Wrong(
                """
                { "title": "much too long a title", "on": "2026/11/05", "id": null, "place": "62x",
                  "parts": [ { "name": "ok", "colour": "green" }, { "name": "x", "colour": "red", "count": 12, "size": 1 } ],
                  "code": "123", "at": 5, "tittle": "?" }
                """
            )
            .ShouldBe(
                [
                    "at: Malformed; expected RFC 3339.",
                    "code: Must have 7 characters.",
                    "id: Required.",
                    "on: Malformed; expected YYYY-MM-DD.",
                    "parts[0].colour: Malformed; expected red | light-blue.",
                    "parts[1].count: Must lie between 1 and 9.",
                    "parts[1].name: Must have 2 to 5 characters.",
                    "parts[1].size: There is no 'size' here; known: name, colour, count.",
                    "place: Malformed; expected 622921.",
                    "title: Must have 0 to 10 characters.",
                    "tittle: There is no 'tittle' here; did you mean 'title'? Known: title, on, id, place, parts, code, at.",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void What_is_missing_is_named_and_the_length_of_a_list_is_counted_in_items() =>
        Wrong("""{ "title": "t", "place": "6229", "parts": [] }""")
            .ShouldBe(["on: Required.", "id: Required.", "parts: Must have 1 to 2 items."], ignoreOrder: true);

    [Fact]
    public void A_value_where_a_list_or_an_object_belongs_is_named_with_its_form() =>
        Wrong("""{ "title": "t", "on": "2026-11-05", "id": "0197b8f0-0000-7000-8000-000000000000", "place": "6229", "parts": [ 5 ] }""")
            .ShouldBe(["parts[0]: Malformed; expected { … }."]);

    [Fact]
    public void A_body_that_is_right_has_no_errors() =>
        Wrong(
                """
                { "title": "t", "on": "2026-11-05", "id": "0197b8f0-0000-7000-8000-000000000000", "place": "6229",
                  "parts": [ { "name": "ok", "colour": "light-blue", "count": null } ], "at": "2026-11-05T10:00:00+08:00" }
                """
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_text_list_day_and_number_of_a_request_is_checked_wherever_it_stands()
    {
        var request = new ManyRequest(
            "a\0b",
            "13748567650\n",
            [null!, new PartRequest("\u0001\u0001", Colour.Red, null)],
            new Dictionary<string, string> { ["T01"] = "\uFFFE" },
            DateOnly.MaxValue,
            new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero),
            9_223_372_036_854_775_808m,
            ["ok", "\u0002"]
        );
        Should
            .Throw<DomainException>(() => RequestRules.Check(request))
            .Fields.Select(f => $"{f.Field}: {f.Rule.Code}")
            .ShouldBe(
                [
                    "title: field.no-text",
                    "phone: field.one-line",
                    "parts[0]: field.required",
                    "parts[1].name: field.no-text",
                    "texts.T01: field.no-text",
                    "on: field.range",
                    "at: field.range",
                    "score: field.range",
                    "words[1]: field.no-text",
                ],
                ignoreOrder: true
            );
    }

    private sealed record ManyRequest(
        [property: StringLength(2_000)] string Title,
        [property: StringLength(20)] string Phone,
        IReadOnlyList<PartRequest> Parts,
        IReadOnlyDictionary<string, string> Texts,
        DateOnly On,
        DateTimeOffset At,
        [property: Range(0, 100)] decimal Score,
        IReadOnlyList<string> Words
    );

    private static List<string> Wrong(string json)
    {
        using var body = JsonDocument.Parse(json);
        return [.. BodyErrors.Of(body.RootElement, typeof(WholeRequest), Options).Select(e => $"{e.Field}: {e.Rule.Say(true, e.Args)}")];
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        PlatformJson.ApplyToRequests(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
