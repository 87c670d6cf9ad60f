using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Events;
using Platform.Records.Reminders;

namespace RescueTeams.Tests;

public sealed class RemindersTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task The_members_of_a_team_are_reminded_of_in_one_event_once_for_each_step_and_anew_for_another_day()
    {
        using var county = service.As("county-officer@622938");
        var team = await county.EstablishAsync("622938100", "township-squadron", "保险中队");
        var first = await county.JoinAsync(team, Requests.Person("张一"), new { insuredUntil = "2026-12-20", policy = "A1" });
        await county.JoinAsync(team, Requests.Person("张二"), new { insuredUntil = "2026-12-20" });
        await county.JoinAsync(team, Requests.Person("张三"), new { insuredUntil = "2027-06-30" });
        await county.JoinAsync(team, Requests.Person("张四"), new { insuredUntil = "2024-01-31" }); // before anybody was reminded

        await county.PostAsync($"/v1/divisions/622938100/members/{first.Id()}/link-account", new { account = "user-张一" }).JsonAsync();

        await RemindAsync();
        await RemindAsync();

        var events = await OfAsync(team.Id().ToString(), DueSubject.MemberInsurance);
        var reminded = events.ShouldHaveSingleItem();
        (reminded.Name, reminded.Count, reminded.Due, reminded.DaysLeft).ShouldBe(("保险中队", 2, new DateOnly(2026, 12, 20), 26));
        reminded.Items.ShouldBe(["张一", "张二"]);
        reminded.Accounts.ShouldBe(["user-张一"]);
        reminded.Division.Value.ShouldBe("622938100");

        await county
            .PutAsync(
                $"/v1/divisions/622938100/members/{first.Id()}",
                new
                {
                    role = "member",
                    employment = "part-time",
                    source = "militia",
                    from = (string?)null,
                    skills = Array.Empty<object>(),
                    policy = "A2",
                    insuredUntil = "2026-11-28",
                },
                first.Number("version")
            )
            .JsonAsync();
        await RemindAsync();
        var anew = (await OfAsync(first.Text("id"), DueSubject.MemberInsurance)).ShouldHaveSingleItem();
        (anew.Record, anew.DaysLeft).ShouldBe(($"members/{first.Id()}", 4));

        service.Clock.Advance(TimeSpan.FromDays(5));
        await RemindAsync();
        await RemindAsync();
        (await OfAsync(first.Text("id"), DueSubject.MemberInsurance)).Select(e => e.DaysLeft).ShouldBe([4, -1]);
    }

    [Fact]
    public async Task Two_replicas_at_once_remind_once()
    {
        using var county = service.As("county-officer@622939");
        var team = await county.EstablishAsync("622939100", "township-squadron", "装备中队");
        var day = service.Clock.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", null);
        for (var i = 0; i < 8; i++)
        {
            await county
                .PostAsync(
                    "/v1/divisions/622939100/equipment",
                    new
                    {
                        teamId = team.Id(),
                        @class = "vehicle",
                        quantity = 1,
                        receivedOn = "2026-03-02",
                        details = new
                        {
                            category = "2010101",
                            name = "水罐消防车",
                            number = $"甘NX00{i}",
                            value = 1000,
                            origin = "purchased",
                            inspectionDue = day,
                        },
                    }
                )
                .JsonAsync(HttpStatusCode.Created);
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(RemindAsync)));

        var reminded = await OfAsync(team.Id().ToString(), DueSubject.EquipmentInspection);
        reminded.Sum(e => e.Count).ShouldBe(8);
        reminded.ShouldAllBe(e => e.Name == "装备中队" && e.Items.Count == Math.Min(5, e.Count));
    }

    [Fact]
    public async Task A_jurisdiction_sets_its_own_days_and_a_wrong_day_is_named()
    {
        using var county = service.As("county-officer@622940");
        const string rules = "/v1/divisions/622940/teams/reminder-rules";
        var refused = await county
            .PostAsync(
                rules,
                new
                {
                    days = new[] { 10, -1, 400 },
                    validFrom = "2026-01-01",
                    source = "县规",
                }
            )
            .JsonAsync(HttpStatusCode.BadRequest);
        refused["errors"]!.AsArray().Select(e => e!.Text("field")).ShouldBe(["days[1]", "days[2]"]);
        var set = new
        {
            days = new[] { 10, 10, 200 },
            validFrom = "2026-01-01",
            source = "县规",
        };
        (await county.PostAsync(rules, set).JsonAsync())["days"]!.AsArray().Select(d => d!.GetValue<int>()).ShouldBe([200, 10]);
        await county.PostAsync(rules, set).JsonAsync(HttpStatusCode.Conflict);
        (await county.GetAsync(rules).JsonAsync())["items"]!
            .AsArray()
            .Select(r => r!["division"]?.GetValue<string>())
            .ShouldBe([null, "622940"]);

        var team = await county.EstablishAsync("622940100", "township-squadron", "证书中队");
        var ends = service.Clock.GetUtcNow().AddDays(150).ToString("yyyy-MM-dd", null);
        var member = await county.JoinAsync(
            team,
            Requests.Person("李证"),
            new
            {
                skills = new[]
                {
                    new
                    {
                        specialty = "water",
                        certificate = "潜水证 001",
                        certificateUntil = ends,
                    },
                },
            }
        );
        await RemindAsync();
        (await OfAsync(member.Text("id"), DueSubject.MemberCertificate)).ShouldHaveSingleItem().Items.ShouldBe(["李证"]);
    }

    private async Task<List<DueDateReminded>> OfAsync(string record, DueSubject subject) =>
        (await service.PublishedEventsAsync<DueDateReminded>(Guid.Parse(record))).FindAll(e => e.Subject == subject);

    private Task RemindAsync() => service.Services.GetRequiredService<RemindOfDueDatesJob>().RemindAsync(CancellationToken.None);
}
