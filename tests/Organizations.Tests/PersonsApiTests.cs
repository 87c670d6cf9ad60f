using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Organizations.Data;
using Platform.Core.Persons;
using Platform.Records.Persons;

namespace Organizations.Tests;

/// <summary>What one place keeps of a person, no other place reads or changes.</summary>
public sealed class PersonsApiTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Invented = "11010519491231002X";

    [Fact]
    public async Task Another_countys_officer_with_an_invented_identity_number_does_not_change_the_number_of_a_head()
    {
        using var owner = service.As("county-officer@622921");
        var post = await HeadAsync(owner, "622921", "冶文云", "14000000022");

        using var stranger = service.As("township-head@622922100");
        const string officers = "/v1/divisions/622922100/officers";
        await stranger.PostAsync(officers, Officer("disaster", "冶文云", "14000000022", Invented)).JsonAsync(HttpStatusCode.Created);
        await stranger.PostAsync(officers, Officer("weather", "冶文云", "16681585810", Invented)).JsonAsync(HttpStatusCode.Created);

        var holder = (await owner.GetAsync(post).JsonAsync())["holder"]!["person"]!;
        Text(holder, "phone").ShouldBe("14000000022");
        holder["idNumber"].ShouldBeNull();
    }

    [Fact]
    public async Task Name_and_identity_number_do_not_tell_the_mobile_number_that_another_place_keeps()
    {
        using var owner = service.As("county-officer@622921");
        await owner
            .PostAsync("/v1/divisions/622921101/officers", Officer("disaster", "拜英", "14000000033", "11010519491231003X".Valid()))
            .JsonAsync(HttpStatusCode.Created);

        using var stranger = service.As("township-head@622924100");
        const string officers = "/v1/divisions/622924100/officers";
        var person = (
            await stranger
                .PostAsync(officers, Officer("disaster", "拜英", null, "11010519491231003X".Valid()))
                .JsonAsync(HttpStatusCode.Created)
        )["person"]!;
        person["phone"].ShouldBeNull();

        // Neither a number of somebody elsewhere nor an identity number under another name elsewhere is refused, which would tell of it.
        await stranger.PostAsync(officers, Officer("weather", "他人", "14000000033", null)).JsonAsync(HttpStatusCode.Created);
        await stranger
            .PostAsync(officers, Officer("forest-ranger", "别人", null, "11010519491231003X".Valid()))
            .JsonAsync(HttpStatusCode.Conflict); // the own place's record of that identity number has another name
    }

    [Fact]
    public async Task A_caller_who_only_reads_another_place_does_not_change_its_persons_by_writing_at_the_own()
    {
        using var owner = service.As("county-officer@622923");
        var officer = (
            await owner.PostAsync("/v1/divisions/622923100/officers", Officer("disaster", "妥忠", "14000000044", null))
        ).Headers.Location!.ToString();

        using var reader = service.As("auditor@6229", "township-head@622925100");
        await reader
            .PostAsync("/v1/divisions/622925100/officers", Officer("disaster", "妥忠", "14000000044", "11010519491231004X".Valid()))
            .JsonAsync(HttpStatusCode.Created);
        await reader
            .PostAsync("/v1/divisions/622925100/officers", Officer("weather", "妥忠", "14000000045", "11010519491231004X".Valid()))
            .JsonAsync(HttpStatusCode.Created);
        Text((await owner.GetAsync(officer).JsonAsync())["person"]!, "phone").ShouldBe("14000000044");
    }

    [Fact]
    public async Task A_person_recorded_at_two_places_counts_once_and_each_place_keeps_its_own_number()
    {
        using var one = service.As("township-head@622921100");
        using var other = service.As("township-head@622922100");
        var first = await one.PostAsync("/v1/divisions/622921100/officers", Officer("weather", "周两地", "14000000055", null))
            .JsonAsync(HttpStatusCode.Created);
        var second = await other
            .PostAsync("/v1/divisions/622922100/officers", Officer("flash-flood", "周两地", "14000000055", null))
            .JsonAsync(HttpStatusCode.Created);
        Text(first["person"]!, "key").ShouldNotBe(Text(second["person"]!, "key"));
        var events = new[] { first, second }.Select(o =>
            service.PublishedEventsAsync<Platform.Core.Events.OfficerAppointed>(o["id"]!.GetValue<Guid>())
        );
        (await Task.WhenAll(events)).Select(e => e.Single().Person).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_role_of_the_service_sees_persons_only_through_records_of_its_places()
    {
        using var owner = service.As("county-officer@622925");
        await HeadAsync(owner, "622925", "县长甲", "14000000066");
        await owner
            .PostAsync("/v1/divisions/622925101/officers", Officer("disaster", "员乙", "14000000067", null))
            .JsonAsync(HttpStatusCode.Created);

        (await SeenAsync("")).ShouldBe(0);
        (await SeenAsync("622925101")).ShouldBe(1);
        (await SeenAsync("622925")).ShouldBe(2);
        (await SeenAsync("622926")).ShouldBe(0);
    }

    [Fact]
    public async Task The_database_contains_no_mobile_number_in_plain_text()
    {
        using var owner = service.As("county-officer@622921");
        await owner
            .PostAsync("/v1/divisions/622921102/officers", Officer("disaster", "马密", "14000000077", null))
            .JsonAsync(HttpStatusCode.Created);
        await using var connection = new NpgsqlConnection(service.Database.Owner);
        await connection.OpenAsync();
        foreach (var table in new[] { "persons", "officers", "outbox", "audit_entries" })
        {
            await using var command = new NpgsqlCommand($"select count(*) from {table} t where t::text like '%14000000077%'", connection);
            (await command.ExecuteScalarAsync()).ShouldBe(0L, table);
        }

        (await service.InsideAsync(p => p.GetRequiredService<OrganizationsDb>().Persons.SingleAsync(x => x.Name == "马密"))).Phone.ShouldBe(
            "14000000077"
        );
    }

    [Fact]
    public async Task Numbers_of_a_release_before_are_read_and_sealed_and_a_new_key_takes_over_the_sealed_ones()
    {
        using var owner = service.As("county-officer@622922");
        var path = (
            await owner.PostAsync("/v1/divisions/622922100200/officers", Officer("disaster", "马旧", "14000000088", null))
        ).Headers.Location!.ToString();
        await using var connection = new NpgsqlConnection(service.Database.Owner);
        await connection.OpenAsync();
        await using var old = new NpgsqlCommand(
            "update persons set phone = '14000000088', sealed_phone = null where name = '马旧'",
            connection
        );
        (await old.ExecuteNonQueryAsync()).ShouldBe(1);
        Text((await owner.GetAsync(path).JsonAsync())["person"]!, "phone").ShouldBe("14000000088");

        var key = service.Services.GetRequiredService<PersonKey>();
        (await SealAsync(key)).ShouldBeGreaterThan(0);
        await using var stored = new NpgsqlCommand("select phone, sealed_phone from persons where name = '马旧'", connection);
        await using (var row = await stored.ExecuteReaderAsync())
        {
            (await row.ReadAsync()).ShouldBeTrue();
            row.IsDBNull(0).ShouldBeTrue();
            row.GetString(1).ShouldStartWith(key.Phones.Current);
        }

        (await SealAsync(key)).ShouldBe(0);

        var next = new PersonKey(
            "test-person-key-of-32-characters",
            new PhoneCipher("the-next-phone-key-of-32-characters", "test-phone-key-of-32-characters")
        );
        (await SealAsync(next)).ShouldBeGreaterThan(0);
        await using (var row = await stored.ExecuteReaderAsync())
        {
            (await row.ReadAsync()).ShouldBeTrue();
            row.GetString(1).ShouldStartWith(next.Phones.Current);
        }

        var back = new PersonKey(
            "test-person-key-of-32-characters",
            new PhoneCipher("test-phone-key-of-32-characters", "the-next-phone-key-of-32-characters")
        );
        (await SealAsync(back)).ShouldBeGreaterThan(0); // the service itself runs with the key before
        Text((await owner.GetAsync(path).JsonAsync())["person"]!, "phone").ShouldBe("14000000088");
    }

    private async Task<int> SealAsync(PersonKey key)
    {
        var options = new DbContextOptionsBuilder<OrganizationsDb>()
            .UseNpgsql(service.Database.Owner)
            .UseSnakeCaseNamingConvention()
            .Options;
        await using var db = new OrganizationsDb(options);
        return await db.SealPhonesAsync(key, CancellationToken.None);
    }

    private async Task<long> SeenAsync(string places)
    {
        await using var connection = new NpgsqlConnection(service.Database.App);
        await connection.OpenAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select set_config('platform.places', $1, true)") { Parameters = { new() { Value = places } } },
                new("select count(*) from persons where name in ('县长甲', '员乙')"),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        return rows.GetInt64(0);
    }

    private static async Task<string> HeadAsync(HttpClient county, string place, string name, string phone)
    {
        var post = (
            await county.PostAsync(
                $"/v1/divisions/{place}/posts",
                new
                {
                    post = "county-head",
                    title = $"{place}县长",
                    institutionId = (string?)null,
                }
            )
        ).Headers.Location!.ToString();
        await county.PostAsync(post + "/hold", new { person = new { name, phone }, on = "2026-01-01" }).JsonAsync();
        return post;
    }

    private static object Officer(string kind, string name, string? phone, string? idNumber) =>
        new
        {
            kind,
            person = new
            {
                name,
                phone,
                idNumber,
            },
            fullTime = false,
            slot = (string?)null,
            appointedOn = "2026-11-01",
        };

    private static string? Text(JsonNode node, string field) => node[field]?.GetValue<string>();
}

internal static class InventedNumbers
{
    /// <summary>The number with the check character that its digits demand.</summary>
    public static string Valid(this string number) => number[..17] + IdNumber.CheckCharacter(number);
}
