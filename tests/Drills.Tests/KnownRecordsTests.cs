using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Drills.Tests;

public sealed class KnownRecordsTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    private static readonly DateTimeOffset Early = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_two_concurrent_events_of_one_record_the_second_waits_and_the_newer_state_stays()
    {
        var (id, ct) = (Guid.CreateVersion7(), TestContext.Current.CancellationToken);
        await using var one = service.Services.CreateAsyncScope();
        await using var other = service.Services.CreateAsyncScope();
        var (newer, older) = (one.ServiceProvider.GetRequiredService<DrillsDb>(), other.ServiceProvider.GetRequiredService<DrillsDb>());
        await using var first = await newer.Database.BeginTransactionAsync(ct);
        await using var second = await older.Database.BeginTransactionAsync(ct);

        (await newer.KnownAsync(id, () => KnownTeam.Of(id), ct)).Learn(Named("新名"), Early.AddDays(1));
        var waits = older.KnownAsync(id, () => KnownTeam.Of(id), ct);
        (await Task.WhenAny(waits, Task.Delay(300, ct))).ShouldNotBe(waits);
        await newer.SaveChangesAsync(ct);
        await first.CommitAsync(ct);

        (await waits).Learn(Named("旧名"), Early);
        await older.SaveChangesAsync(ct);
        await second.CommitAsync(ct);
        (await service.InsideAsync(p => p.GetRequiredService<DrillsDb>().Teams.SingleAsync(t => t.TeamId == id, ct))).Name.ShouldBe("新名");
    }

    [Fact]
    public async Task A_place_that_the_directory_does_not_have_is_refused_once_there_is_a_directory()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DrillsDb>();
        await db.RequirePlacesAsync([DivisionCode.Parse("629999")], "division", ct);
        var county = Guid.CreateVersion7();
        await service.PublishEventsAsync(
            new DivisionEstablished(county, DivisionLevel.County, "永靖县", new DateOnly(1949, 10, 1), null)
            {
                Division = DivisionCode.Parse("622923"),
            }
        );
        await service.UntilAsync(d => d.Set<KnownPlace>().AnyAsync(p => p.Id == county));
        await db.RequirePlacesAsync([DivisionCode.Parse("622923"), DivisionCode.Parse("6229")], "division", ct);
        foreach (var nowhere in new[] { "629999", "622923999", "999999" })
        {
            var refused = await Should.ThrowAsync<DomainException>(() =>
                db.RequirePlacesAsync([DivisionCode.Parse(nowhere)], "division", ct)
            );
            refused.Error.ShouldBe(PlaceErrors.PlaceNotThere);
        }
    }

    private static TeamStanding Named(string name) =>
        new(DivisionCode.Parse("622921"), [], TeamLevel.VillageTeam, name, null, [], [], 1, 0, new(2024, 1, 1), null);
}
