using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Data;
using Organizations.Tests.Standards;
using Platform.Records.Files;

namespace Organizations.Tests.Files;

public sealed class FilesApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_name_does_not_make_a_file_what_it_is_not()
    {
        using var village = service.As("village-officer@622921100201");
        (await village.UploadsAsync("622921100201", "照片.jpg", [.. "<script>alert(1)</script>"u8], HttpStatusCode.BadRequest))
            .Text("code")
            .ShouldBe("file.type-not-taken");
        (await village.UploadsAsync("622921100201", "照片.jpg", Samples.Png)).Text("mediaType").ShouldBe("image/png");
    }

    [Fact]
    public async Task A_download_is_an_attachment_with_its_digest_as_tag_and_gives_ranges()
    {
        using var village = service.As("village-officer@622921100201");
        var file = await village.UploadsAsync("622921100201", "制度.pdf", Samples.Pdf);
        var path = $"/v1/divisions/622921100201/files/{file.Text("id")}/content";

        var whole = await village.GetAsync(path);
        (await whole.Content.ReadAsByteArrayAsync()).ShouldBe(Samples.Pdf);
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        whole.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("制度.pdf");
        whole.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        whole.Headers.ETag!.Tag.ShouldBe($"\"{file.Text("digest")}\"");

        using var part = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(0, 4) } };
        var range = await village.SendAsync(part);
        range.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await range.Content.ReadAsStringAsync()).ShouldBe("%PDF-");

        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { whole.Headers.ETag } } };
        (await village.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_raw_body_is_taken_too_and_the_same_key_uploads_once()
    {
        using var county = service.As("county-officer@622921");
        county.DefaultRequestHeaders.Add("Idempotency-Key", "upload-once");
        var first = await Answers.ReadAsync(
            await county.PostAsync("/v1/divisions/622921/files?name=a.png", new ByteArrayContent(Samples.Png)),
            HttpStatusCode.Created
        );
        var second = await Answers.ReadAsync(
            await county.PostAsync("/v1/divisions/622921/files?name=a.png", new ByteArrayContent(Samples.Png)),
            HttpStatusCode.Created
        );
        second.Text("id").ShouldBe(first.Text("id"));
    }

    [Fact]
    public async Task Too_much_is_refused_and_leaves_nothing_behind()
    {
        using var county = service.As("county-officer@622921");
        var answer = await county.PostAsync(
            "/v1/divisions/622921/files",
            new ByteArrayContent([.. Samples.Pdf, .. new byte[32 * 1024 * 1024]])
        );
        (await Answers.ReadAsync(answer, HttpStatusCode.RequestEntityTooLarge)).Text("code").ShouldBe("request.too-large");
        Directory.EnumerateFiles(Path.Combine(Folder, "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_are_not_read_from_another_county()
    {
        using var county = service.As("county-officer@622921");
        using var neighbour = service.As("county-officer@622922");
        var file = await county.UploadsAsync("622921", "a.pdf", Samples.Pdf);
        await neighbour.GetsAsync($"/v1/divisions/622922/files/{file.Text("id")}", HttpStatusCode.NotFound);
        await neighbour.GetsAsync($"/v1/divisions/622921/files/{file.Text("id")}", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Damaged_content_is_never_served()
    {
        using var county = service.As("county-officer@622921");
        var file = await county.UploadsAsync("622921", "a.pdf", [.. Samples.Pdf, 7]);
        var path = Directory.EnumerateFiles(Folder, file.Text("digest"), SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(path, "x");
        (await county.GetsAsync($"/v1/divisions/622921/files/{file.Text("id")}/content", HttpStatusCode.ServiceUnavailable))
            .Text("code")
            .ShouldBe("file.damaged");
        await county.UploadsAsync("622921", "a.pdf", [.. Samples.Pdf, 7]); // the same content again repairs it
        (await county.GetAsync($"/v1/divisions/622921/files/{file.Text("id")}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unused_upload_is_removed_after_a_day_and_one_in_use_stays()
    {
        using var county = service.As("county-officer@622921");
        var unused = await county.UploadsAsync("622921", "a.pdf", [.. Samples.Pdf, 1]);
        var used = await county.UploadsAsync("622921", "b.pdf", [.. Samples.Pdf, 2]);
        await county.PostsAsync(
            "/v1/divisions/622921/documents",
            new
            {
                title = "工作方案",
                issuer = "县政府",
                category = "other",
                issuedOn = "2026-01-01",
                fileId = used.Text("id"),
            },
            HttpStatusCode.Created
        );
        await service.InsideAsync(p =>
            p.GetRequiredService<OrganizationsDb>()
                .StoredFiles.ExecuteUpdateAsync(s =>
                    s.SetProperty(f => f.UploadedAt, f => f.UploadedAt.AddDays(-2))
                        .SetProperty(f => f.UsedAt, f => f.UsedAt == null ? null : f.UploadedAt.AddDays(-2))
                )
        );
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, service.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        }

        (await service.Services.GetRequiredService<RemoveUnusedFilesJob>().SweepAsync(CancellationToken.None)).ShouldBeGreaterThan(0);
        await county.GetsAsync($"/v1/divisions/622921/files/{unused.Text("id")}", HttpStatusCode.NotFound);
        Directory.EnumerateFiles(Folder, unused.Text("digest"), SearchOption.AllDirectories).ShouldBeEmpty();
        (await county.GetAsync($"/v1/divisions/622921/files/{used.Text("id")}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private string Folder => service.Services.GetRequiredService<IConfiguration>()["Platform:Files"]!;
}
