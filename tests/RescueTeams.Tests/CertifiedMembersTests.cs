using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using RescueTeams.Features.Members;

namespace RescueTeams.Tests;

/// <summary>What trainings certify is what members of teams can do.</summary>
public sealed class CertifiedMembersTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    private static readonly DateOnly Until = new(2027, 6, 30);

    [Fact]
    public async Task A_certificate_is_a_skill_in_every_team_of_its_holder_until_its_last_day_or_its_revocation()
    {
        using var county = service.As("county-officer@622921");
        var squadron = await county.EstablishAsync(
            "622921100",
            "township-squadron",
            "韩集镇中队",
            new { longitude = 103.0, latitude = 35.5 }
        );
        var village = await county.EstablishAsync("622921100200", "village-team", "焦张村队");
        var person = new { name = "马水", phone = "13700000001" };
        var member = await county.JoinAsync(squadron, person);
        await county.JoinAsync(village, person);
        var issued = Issued("马水", "13700000001", "SY-001");
        await service.PublishEventsAsync(issued);
        await SkilledAsync("622921", "water", 2);
        var skill = (await county.GetAsync($"/v1/divisions/622921/members/{member.Id()}").JsonAsync())["skills"]![0]!;
        (skill.Text("certificate"), skill.Text("certificateUntil"), skill["certificateId"]!.GetValue<Guid>()).ShouldBe(
            ("水域救援员 SY-001", "2027-06-30", issued.CertificateId)
        );
        (await county.GetAsync("/v1/divisions/622921/members?certificateEndsBefore=2027-07-01").JsonAsync()).Items().Count().ShouldBe(2);
        (await county.GetAsync("/v1/divisions/622921/members?certificateEndsBefore=2027-06-30").JsonAsync()).Items().ShouldBeEmpty();

        await service.PublishEventsAsync(
            issued with
            {
                EventId = Guid.CreateVersion7(),
                Revision = 2,
                Was = issued.Now,
                Now = issued.Now with { RevokedOn = new(2026, 11, 1) },
            }
        );
        await SkilledAsync("622921", "water", 0);
    }

    [Fact]
    public async Task A_later_member_has_the_certificate_and_a_manual_correction_does_not_remove_it()
    {
        using var county = service.As("county-officer@622922");
        var issued = Issued("石救", "13700000002", "SY-002");
        await service.PublishEventsAsync(issued);
        await service.UntilAsync(db => db.Certificates.AnyAsync(c => c.Id == issued.CertificateId));
        var team = await county.EstablishAsync("622922100", "township-squadron", "附城镇中队");
        var member = await county.JoinAsync(
            team,
            new { name = "石救", phone = "137 0000 0002" },
            new { skills = new[] { new { specialty = "fire" } } }
        );
        Skills(member).ShouldBe(["fire", "water"]);
        var namesake = await county.JoinAsync(
            team,
            new
            {
                name = "石另",
                phone = "13700000002",
                idNumber = "11010519491231002X",
            }
        );
        Skills(namesake).ShouldBeEmpty("another person has the number now");

        var path = $"/v1/divisions/622922100/members/{member.Id()}";
        var learnt = new object[]
        {
            new { specialty = "medical" },
            new
            {
                specialty = "water",
                certificate = "水域救援员 SY-002",
                certificateUntil = "2027-06-30",
            },
        };
        Skills(
                await county
                    .PutAsync(
                        path,
                        Replacement.Of<ChangeMemberRequest>(
                            new
                            {
                                role = "member",
                                employment = "part-time",
                                source = "militia",
                                skills = learnt,
                            }
                        ),
                        1
                    )
                    .JsonAsync()
            )
            .ShouldBe(["medical", "water"]);
    }

    [Fact]
    public async Task Of_two_certificates_for_a_skill_the_later_end_counts_and_a_late_event_changes_nothing()
    {
        using var county = service.As("county-officer@622923");
        var team = await county.EstablishAsync("622923100", "township-squadron", "刘家峡镇中队");
        var member = await county.JoinAsync(team, new { name = "严水", phone = "13700000003" });
        var old = Issued("严水", "13700000003", "SY-003", new(2026, 3, 31));
        var corrected = old with
        {
            EventId = Guid.CreateVersion7(),
            Revision = 2,
            Was = old.Now,
            Now = old.Now with { Until = new(2026, 4, 30) },
        };
        await service.PublishEventsAsync(corrected);
        await SkilledAsync("622923", "water", 1);
        (await county.GetAsync("/v1/divisions/622923/members?certificateEndsBefore=2026-11-01").JsonAsync()).Items().Count().ShouldBe(1);
        await service.PublishEventsAsync(old);
        await service.PublishEventsAsync(Issued("严水", "13700000003", "SY-004"));
        await service.UntilAsync(async db => (await db.Members.SingleAsync(m => m.Id == member.Id())).Skills.Count == 2);
        (await county.GetAsync("/v1/divisions/622923/members?certificateEndsBefore=2026-11-01").JsonAsync()).Items().ShouldBeEmpty();
        (await county.GetAsync($"/v1/divisions/622923/members/{member.Id()}").JsonAsync())["skills"]!
            .Nodes()
            .Select(s => s.Text("certificateUntil"))
            .ShouldBe(["2026-04-30", "2027-06-30"], ignoreOrder: true);
    }

    private CertificateChanged Issued(string name, string phone, string number, DateOnly? until = null)
    {
        var key = service.Services.GetRequiredService<PersonKey>();
        var holder = new PersonHashes(key.OfPhone(phone), name, null, key.OfPhone(phone));
        return new(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            1,
            null,
            new(holder, "水域救援员", number, TeamSpecialty.Water, new(2026, 3, 1), until ?? Until, null)
        )
        {
            Division = DivisionCode.Parse("6229"),
        };
    }

    private Task SkilledAsync(string place, string specialty, int members) =>
        service.UntilAsync(async _ =>
        {
            using var county = service.As($"county-officer@{place}");
            return (await county.GetAsync($"/v1/divisions/{place}/members?specialty={specialty}").JsonAsync()).Items().Count() == members;
        });

    private static IEnumerable<string> Skills(JsonNode member) => member["skills"]!.Nodes().Select(s => s.Text("specialty"));
}
