using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Reminders;

namespace SocialForces.Tests;

public sealed class RemindersTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    [Fact]
    public async Task A_forces_insurance_grade_and_members_certificates_are_reminded_of_once_by_the_rules_of_forces()
    {
        const string place = "622927";
        var force = await service.VerifiedForceAsync(place, "提醒救援队");
        using var county = service.As($"county-officer@{place}");
        var today = service.Clock.Today();
        var seen = await county.GetsAsync($"/v1/divisions/{place}/forces/{force}");
        await county
            .PutAsync(
                $"/v1/divisions/{place}/forces/{force}",
                new
                {
                    name = "提醒救援队",
                    registrationNumber = (string?)null,
                    registeredWith = (string?)null,
                    qualifications = new[]
                    {
                        new
                        {
                            specialty = "water-surface",
                            grade = 2,
                            certificateNumber = "测评〔2026〕7号",
                            validUntil = today.AddDays(25),
                        },
                    },
                },
                seen.Number("version")
            )
            .JsonAsync();
        foreach (var name in new[] { "马一", "马二" })
        {
            await county.PostsAsync(
                $"/v1/divisions/{place}/forces/{force}/members",
                new
                {
                    person = new { name, phone = name == "马一" ? "13912340001" : "13912340002" },
                    role = "core",
                    certificates = new object[]
                    {
                        new { name = "急救员证", validUntil = today.AddYears(-3) },
                        new { name = "急救员证", validUntil = today.AddDays(80) },
                        new { name = "潜水证" },
                    },
                    joinedOn = "2026-01-20",
                },
                HttpStatusCode.Created
            );
        }

        await RemindAsync();
        await RemindAsync();

        var events = (await service.PublishedEventsAsync<DueDateReminded>(Guid.Parse(force))).OrderBy(e => e.Subject).ToList();
        events
            .Select(e => (e.Subject, e.Count, e.DaysLeft))
            .ShouldBe([
                (DueSubject.ForceGrade, 1, 25),
                (DueSubject.ForceMemberCertificate, 2, 80),
                (DueSubject.ForceInsurance, 1, new DateOnly(2026, 12, 31).DayNumber - today.DayNumber),
            ]);
        events.ShouldAllBe(e => e.Record == $"forces/{force}" && e.Name == "提醒救援队" && e.Division.Value == place);
        events[0].Items.ShouldBe(["测评〔2026〕7号"]);
        events[1].Items.ShouldBe(["马一", "马二"], ignoreOrder: true);
    }

    private Task RemindAsync() => service.Services.GetRequiredService<RemindOfDueDatesJob>().RemindAsync(CancellationToken.None);
}
