using System.Net;
using System.Text.Json.Nodes;

namespace SocialForces.Tests;

/// <summary>Named states to begin a test from, made through the API as people make them.</summary>
internal static class Scenes
{
    public static object Identity(string name, string specialty = "water-surface", int? grade = 2) =>
        new { name, qualifications = new[] { new { specialty, grade } } };

    public static object Terms(
        string from = "2026-01-01",
        string to = "2026-12-31",
        string[]? coverage = null,
        string[]? disasters = null
    ) =>
        new
        {
            number = "协议〔2026〕1号",
            disasters = disasters ?? ["flood", "water-accident"],
            coverage,
            responseMinutes = 30,
            costs = new
            {
                text = "油料和食宿由调用方承担",
                personDay = 200,
                limit = 50000,
            },
            from,
            to,
        };

    /// <summary>A force that the county has verified.</summary>
    public static async Task<string> VerifiedForceAsync(
        this SocialForcesFixture service,
        string place,
        string name,
        string? account = null,
        string specialty = "water-surface",
        double longitude = 103.0
    )
    {
        using var county = service.As($"county-officer@{place}");
        var force = await county.PostsAsync(
            $"/v1/divisions/{place}/forces",
            new
            {
                identity = Identity(name, specialty),
                resources = new
                {
                    @base = new { longitude, latitude = 35.5 },
                    contacts = new[]
                    {
                        new
                        {
                            name = "马队长",
                            duty = "值班",
                            phone = "13812345678",
                        },
                    },
                    insurance = new[]
                    {
                        new
                        {
                            insurer = "某保险公司",
                            policyNumber = "P-1",
                            from = "2026-01-01",
                            to = "2026-12-31",
                        },
                    },
                },
                registeredOn = "2026-01-05",
            },
            HttpStatusCode.Created
        );
        var at = $"/v1/divisions/{place}/forces/{force.Text("id")}";
        await county.PostsAsync($"{at}/verify", new { on = "2026-01-10" });
        if (account is not null)
        {
            await county.PostsAsync($"{at}/bind", new { accounts = new[] { account } });
        }

        return force.Text("id");
    }

    /// <summary>An agreement that both sides signed.</summary>
    public static async Task<string> SignedAgreementAsync(
        this SocialForcesFixture service,
        string bureau,
        string force,
        object? terms = null
    )
    {
        using var officer = service.As($"county-officer@{bureau}");
        var draft = await officer.PostsAsync(
            $"/v1/divisions/{bureau}/agreements",
            new { forceId = force, terms = terms ?? Terms() },
            HttpStatusCode.Created
        );
        var at = $"/v1/divisions/{bureau}/agreements/{draft.Text("id")}";
        using var scan = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7 signed"u8.ToArray()), "file", "协议.pdf" } };
        var file = await Answers.ReadAsync(await officer.PostAsync($"/v1/divisions/{bureau}/force-files", scan), HttpStatusCode.Created);
        (await officer.PostsAsync($"{at}/sign-on-paper", new { fileId = file.Text("id"), on = "2026-01-15" }))
            .Text("scan", "name")
            .ShouldBe("协议.pdf");
        return draft.Text("id");
    }

    /// <summary>A verified force under a signed agreement of the county where it is registered.</summary>
    public static async Task<string> AbleForceAsync(
        this SocialForcesFixture service,
        string place,
        string name,
        string? account = null,
        double longitude = 103.0
    )
    {
        var force = await service.VerifiedForceAsync(place, name, account, longitude: longitude);
        await service.SignedAgreementAsync(place, force);
        return force;
    }

    public static Task<JsonNode> AsksAsync(
        this HttpClient officer,
        string place,
        object? more = null,
        HttpStatusCode expected = HttpStatusCode.Created,
        params string[] forces
    ) =>
        officer.PostsAsync(
            $"/v1/divisions/{place}/mobilizations",
            more
                ?? new
                {
                    disaster = "water-accident",
                    task = "大夏河一人落水，请携艇搜救",
                    location = new { longitude = 103.2, latitude = 35.6 },
                    contact = "指挥部 13900000000",
                    forceIds = forces.Length == 0 ? null : forces,
                },
            expected
        );

    public static string Text(this JsonNode node, string member, string inner) => node[member]!.Text(inner);
}
