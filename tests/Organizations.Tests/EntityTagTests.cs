using System.Net;
using System.Net.Http.Json;

namespace Organizations.Tests;

/// <summary>An ETag is the version of what is shown, also of what is shown of other records.</summary>
public sealed class EntityTagTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Village = "/v1/divisions/622921101201/officers";

    [Fact]
    public async Task A_phone_changed_meanwhile_is_shown_and_not_overwritten()
    {
        using var county = service.As("county-officer@622921");
        var officer = await AppointAsync(county, "weather", "丁一", "13600001001");
        var read = await TagAsync(county, officer);

        (await PutAsync(county, officer, read, "13600001002")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var again = await GetAsync(county, officer, read);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag!.Tag.ShouldNotBe(read);
        (await PutAsync(county, officer, read, "13600001003")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await PutAsync(county, officer, "\"1\"", "13600001003")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await PutAsync(county, officer, again.Headers.ETag!.Tag, "13600001003")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_phone_changed_in_another_register_changes_the_tag_of_the_officer()
    {
        using var county = service.As("county-officer@622921");
        var officer = await AppointAsync(county, "forest-ranger", "丁二", "13600001011");
        var other = await AppointAsync(county, "flash-flood", "丁二", "13600001011");
        var read = await TagAsync(county, officer);
        (await PutAsync(county, other, "*", "13600001012")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(county, officer, read)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(county, officer, read, "13600001011")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Of_six_changes_at_once_one_is_made()
    {
        using var county = service.As("county-officer@622921");
        var officer = await AppointAsync(county, "earthquake-reporter", "丁三", "13600001021");
        var tag = await TagAsync(county, officer);
        foreach (var seen in new[] { tag, "\"2\"" }) // the second knows the version only
        {
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(n => PutAsync(county, officer, seen, $"1360002{seen.Length:00}3{n}"))
            );
            answers
                .Select(a => a.StatusCode)
                .Order()
                .ShouldBe([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.PreconditionFailed, 5)]);
        }
    }

    [Fact]
    public async Task An_institution_whose_head_changed_is_read_anew_and_a_change_by_its_old_tag_is_refused()
    {
        using var county = service.As("county-officer@622923");
        var office = (
            await county.PostAsync(
                "/v1/divisions/622923100/institutions",
                new
                {
                    kind = "office",
                    name = "刘家峡镇应急管理所",
                    establishedOn = "2020-01-01",
                }
            )
        ).Headers.Location!.ToString();
        var post = await county.PostsAsync(
            "/v1/divisions/622923100/posts",
            new
            {
                post = "office-director",
                title = "所长",
                institutionId = office[(office.LastIndexOf('/') + 1)..],
            },
            HttpStatusCode.Created
        );
        var read = await TagAsync(county, office);
        await county.PostsAsync(
            $"/v1/divisions/622923100/posts/{post.Id()}/hold",
            new { person = new { name = "丁四", phone = "13600001041" }, on = "2026-01-01" }
        );
        (await GetAsync(county, office, read)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await TagAsync(county, office);
        var body = new
        {
            name = "刘家峡镇应急管理办公室",
            address = (string?)null,
            premises = (string?)null,
            contacts = Array.Empty<object>(),
        };
        (await SendAsync(county, HttpMethod.Put, office, new { body.name }, now)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(county, HttpMethod.Put, office, body, read)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await SendAsync(county, HttpMethod.Post, office + "/hang-plaque", new { on = "2026-01-02" }, read)).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
        (await SendAsync(county, HttpMethod.Put, office, body, now)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Weak_tags_lists_and_the_asterisk_are_understood()
    {
        using var county = service.As("county-officer@622921");
        var officer = await AppointAsync(county, "macro-observer", "丁五", "13600001051");
        var tag = await TagAsync(county, officer);
        foreach (var known in new[] { tag, "W/" + tag, $"\"7\", {tag}", $"W/\"7\" , W/{tag}", "*" })
        {
            (await GetAsync(county, officer, known)).StatusCode.ShouldBe(HttpStatusCode.NotModified, known);
        }

        (await GetAsync(county, officer, "\"7\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(county, officer, "W/" + tag, "13600001052")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await TagAsync(county, officer);
        (await PutAsync(county, officer, $"\"7\", W/{now}", "13600001053")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(county, officer, $"{tag}, {now}", "13600001054")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await PutAsync(county, officer, "seven", "13600001054")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> AppointAsync(HttpClient county, string kind, string name, string phone) =>
        (
            await county.PostAsync(
                Village,
                new
                {
                    kind,
                    person = new { name, phone },
                    fullTime = false,
                    appointedOn = "2026-01-01",
                }
            )
        ).Headers.Location!.ToString();

    private static async Task<string> TagAsync(HttpClient county, string path) => (await county.GetAsync(path)).Headers.ETag!.Tag;

    private static Task<HttpResponseMessage> GetAsync(HttpClient county, string path, string known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return county.SendAsync(request);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient county, string officer, string tag, string phone) =>
        SendAsync(
            county,
            HttpMethod.Put,
            officer,
            new
            {
                fullTime = false,
                slot = (string?)null,
                phone,
            },
            tag
        );

    private static Task<HttpResponseMessage> SendAsync(HttpClient county, HttpMethod method, string path, object body, string tag)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return county.SendAsync(request);
    }
}
