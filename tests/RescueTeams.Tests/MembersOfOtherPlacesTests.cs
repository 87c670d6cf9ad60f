using System.Text.Json.Nodes;
using Npgsql;
using Platform.Core.Persons;

namespace RescueTeams.Tests;

/// <summary>Members of one place from the view of those who write at, read from, or lead a team at another.</summary>
public sealed class MembersOfOtherPlacesTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task A_village_officer_of_another_county_changes_no_members_number_with_an_invented_identity_number()
    {
        using var owner = service.As("county-officer@622921");
        var team = await owner.EstablishAsync("622921100", "township-squadron", "甲县中队");
        var member = await owner.JoinAsync(team, new { name = "马成员", phone = "14001000100" });

        using var stranger = service.As("village-officer@622922100202");
        using var head = service.As("township-head@622922100");
        var own = await head.EstablishAsync("622922100202", "village-team", "乙县村队");
        var invented = "11010519491231005X"[..17] + IdNumber.CheckCharacter("11010519491231005X");
        var joined = await stranger.JoinAsync(own, Person("马成员", "14001000100", invented));
        await stranger.PostAsync($"/v1/divisions/622922100202/members/{joined.Id()}/leave", new { on = "2026-06-01" }).JsonAsync();
        await stranger.JoinAsync(own, Person("马成员", "16657050605", invented), new { joinedOn = "2026-06-02" });

        (await PhoneAsync(owner, "622921100", member)).ShouldBe("14001000100");
        await using var connection = new NpgsqlConnection(service.Database.Owner);
        await connection.OpenAsync();
        await using var plain = new NpgsqlCommand(
            "select count(*) from persons p where p::text like '%14001000100%' or p::text like '%16657050605%'",
            connection
        );
        (await plain.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Name_and_identity_number_do_not_tell_a_village_officer_the_number_that_another_village_keeps()
    {
        var id = "11010519491231006X"[..17] + IdNumber.CheckCharacter("11010519491231006X");
        using var county = service.As("county-officer@622923");
        var (first, second) = (
            await county.EstablishAsync("622923100201", "village-team", "一村队"),
            await county.EstablishAsync("622923100202", "village-team", "二村队")
        );
        using var owner = service.As("village-officer@622923100201");
        await owner.JoinAsync(first, Person("马同村", "14001000300", id));
        using var neighbour = service.As("village-officer@622923100202");
        (await neighbour.JoinAsync(second, Person("马同村", null, id)))["person"]!["phone"].ShouldBeNull();
        var counts = await county.GetAsync("/v1/divisions/622923/members/counts").JsonAsync();
        (counts.Number("persons"), counts.Number("memberships")).ShouldBe((1, 2));
        var all = (await county.GetAsync("/v1/divisions/622923/members").JsonAsync()).Items().ToList();
        var one = all[0]["person"]!.Text("key");
        (await county.GetAsync($"/v1/divisions/622923/members?person={one}").JsonAsync()).Items().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_captain_sees_the_numbers_of_the_own_team_and_of_no_other()
    {
        using var county = service.As("county-officer@622924");
        var (own, other) = (
            await county.EstablishAsync("622924100", "township-squadron", "本队"),
            await county.EstablishAsync("622924101", "township-squadron", "别队")
        );
        var leader = await county.JoinAsync(own, new { name = "队长", phone = "14001000200" }, new { role = "deputy" });
        var member = await county.JoinAsync(own, new { name = "队员", phone = "14001000201" });
        var stranger = await county.JoinAsync(other, new { name = "外人", phone = "14001000202" });
        await county
            .PostAsync($"/v1/divisions/622924100/members/{leader.Id()}/link-account", new { account = "user-team-captain@622924" })
            .JsonAsync();

        using var captain = service.As("team-captain@622924");
        (await PhoneAsync(captain, "622924", member)).ShouldBe("14001000201");
        (await PhoneAsync(captain, "622924", stranger)).ShouldBe("140****0202");
        using var elsewhere = service.As("team-captain@622924101");
        (await PhoneAsync(elsewhere, "622924101", stranger)).ShouldBe("140****0202");
    }

    private static async Task<string> PhoneAsync(HttpClient client, string place, JsonNode member) =>
        (await client.GetAsync($"/v1/divisions/{place}/members/{member.Id()}").JsonAsync())["person"]!.Text("phone");

    private static object Person(string name, string? phone, string idNumber) =>
        new
        {
            name,
            phone,
            idNumber,
        };
}
