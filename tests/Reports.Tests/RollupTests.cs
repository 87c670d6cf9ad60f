using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Core;
using Platform.Core.Events;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Facts;
using Reports.Domain.Places;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>What the roll-ups say against what the facts say when they are added up one by one.</summary>
public sealed class RollupTests(ReportsFixture service) : IClassFixture<ReportsFixture>
{
    private readonly NpgsqlDataSource _database = service.Services.GetRequiredService<NpgsqlDataSource>();

    [Theory]
    [InlineData(1, "9911")]
    [InlineData(2, "9912")]
    [InlineData(3, "9913")]
    public async Task Roll_ups_say_what_the_facts_add_up_to_at_every_place_and_day(int seed, string city)
    {
        var random = new Random(seed);
        var events = RandomStory(random, city).ToList();
        for (var done = 0; done < events.Count; )
        {
            var batch = events.Skip(done).Take(random.Next(1, 40)).ToList();
            await WriteAsync(batch);
            done += batch.Count;
            if (random.Next(3) == 0)
            {
                await Folding.FoldBatchAsync(_database, TestContext.Current.CancellationToken);
            }

            if (random.Next(8) == 0)
            {
                await ShouldBeNaiveAsync(events.Take(done), city, random);
            }
        }

        await ShouldBeNaiveAsync(events, city, random);
        await Folding.FoldBatchAsync(_database, TestContext.Current.CancellationToken);
        await ShouldBeNaiveAsync(events, city, random);
    }

    [Fact]
    public async Task Writers_of_one_persons_offices_at_once_still_count_the_person_once()
    {
        var appointments = Enumerable
            .Range(0, 24)
            .Select(i => Appointed(OfficerKind.Disaster, "one person", $"9914011010{i % 4 + 10}", Day(1 + i % 6, 1)))
            .ToList();
        await Task.WhenAll(appointments.Select(a => WriteAsync([a])));
        (await ReadAsync("9914", "distinct:N11", Day(12, 31))).ShouldBe(1);
        (await ReadAsync("991401101010", "distinct:N11", Day(12, 31))).ShouldBe(1);
        await Task.WhenAll(appointments.Skip(1).Select(a => WriteAsync([Dismissed(a, Day(10, 1))])));
        (await ReadAsync("9914", "distinct:N11", Day(12, 31))).ShouldBe(1);
        await WriteAsync([Dismissed(appointments[0], Day(11, 1))]);
        (await ReadAsync("9914", "distinct:N11", Day(10, 31))).ShouldBe(1);
        (await ReadAsync("9914", "distinct:N11", Day(12, 31))).ShouldBe(0);
    }

    [Fact]
    public async Task Folding_while_others_write_and_read_loses_nothing()
    {
        var stop = new CancellationTokenSource();
        var folding = Enumerable
            .Range(0, 2)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        await Folding.FoldBatchAsync(_database, CancellationToken.None);
                    }
                })
            )
            .ToList();
        decimal last = 0;
        for (var i = 1; i <= 60; i++)
        {
            await WriteAsync([Document($"文件{i}", "other", "991501101", Day(1 + i % 12, 1))]);
            var read = await ReadAsync("9915", Metrics.DocumentIssued, Day(12, 31));
            read.ShouldBe(i, $"after {i} documents, {last} before");
            last = read;
        }

        await stop.CancelAsync();
        await Task.WhenAll(folding);
    }

    private static IEnumerable<PlatformEvent> RandomStory(Random random, string city)
    {
        string Village() => $"{city}0{random.Next(1, 3)}10{random.Next(1, 3)}00{random.Next(1, 4)}";
        var kinds = Enum.GetValues<OfficerKind>();
        var serving = new List<(OfficerAppointed Was, DateOnly Since)>();
        for (var i = 0; i < 250; i++)
        {
            var day = Day(random.Next(1, 13), random.Next(1, 29));
            switch (random.Next(5))
            {
                case 0 when serving.Count > 0:
                    var left = serving[random.Next(serving.Count)];
                    serving.Remove(left);
                    yield return Dismissed(left.Was, left.Since.AddDays(random.Next(0, 60)));
                    break;
                case 1 when serving.Count > 0:
                    var moving = serving[random.Next(serving.Count)];
                    serving.Remove(moving);
                    var (to, on) = (Village(), moving.Since.AddDays(random.Next(0, 60)));
                    yield return Moved(moving.Was, to, on);
                    serving.Add((moving.Was with { EventId = Guid.CreateVersion7(), Division = Code(to) }, on));
                    break;
                case 2:
                    yield return Document($"文件{i}", "other", Village()[..(random.Next(2) == 0 ? 6 : 9)], day);
                    break;
                default:
                    var appointed = Appointed(kinds[random.Next(kinds.Length)], $"{city} person {random.Next(12)}", Village(), day);
                    serving.Add((appointed, day));
                    yield return appointed;
                    break;
            }
        }
    }

    private async Task ShouldBeNaiveAsync(IEnumerable<PlatformEvent> events, string city, Random random)
    {
        var facts = events.SelectMany(FactsOf.Event).ToList();
        foreach (var place in facts.SelectMany(f => f.Division.Prefixes()).Where(p => p.Depth > DivisionLevel.Province).Distinct())
        {
            var day = Day(random.Next(1, 13), random.Next(1, 29));
            var from = day.AddDays(-random.Next(0, 200));
            (await ReadAsync(place.Value, Metrics.DocumentIssued, new Period(from, day))).InPeriod.ShouldBe(
                facts
                    .Where(f => place.Contains(f.Division) && f.Metric == Metrics.DocumentIssued && f.Date >= from && f.Date <= day)
                    .Sum(f => f.Amount ?? 0),
                $"{place} {from}..{day}"
            );
            var here = facts.Where(f => place.Contains(f.Division) && f.Date <= day).ToList();
            (await ReadAsync(place.Value, Metrics.DocumentIssued, day)).ShouldBe(
                here.Where(f => f.Metric == Metrics.DocumentIssued).Sum(f => f.Amount ?? 0),
                $"{city} {place} {day}"
            );
            (await ReadAsync(place.Value, Metrics.InformationOfficer, day)).ShouldBe(
                here.Where(f => f.Metric == Metrics.InformationOfficer).Sum(f => f.Amount ?? 0)
            );
            foreach (var figure in CatalogueTests.Catalogue.Figures.Where(f => f.Kind == FigureKind.DistinctStock))
            {
                var persons = here.Where(f => f.Metric == Metrics.InformationOfficer && figure.Measure!.Counts(f.Dimensions))
                    .GroupBy(f => f.Subject)
                    .Count(g => g.Sum(f => f.Amount) > 0);
                (await ReadAsync(place.Value, figure.DistinctMetric, day)).ShouldBe(persons, $"{figure.Id} {place} {day}");
            }
        }
    }

    private async Task WriteAsync(IReadOnlyList<PlatformEvent> events)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await service.Services.GetRequiredService<FactWriter>().WriteAsync(connection, events, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private async Task<decimal> ReadAsync(string place, string metric, DateOnly day) =>
        (await ReadAsync(place, metric, Period.Until(day))).ToDate;

    private async Task<(decimal InPeriod, decimal ToDate)> ReadAsync(string place, string metric, Period period)
    {
        await using var connection = await _database.OpenConnectionAsync();
        var codes = new PlaceCodes([new PlaceCode(Code(place), new CodeSpan(Code(place)))]);
        var byMonth = (await CellQuery.ReadAsync(connection, codes, [metric], [], period, CancellationToken.None))[Code(place)].ToList();
        var byDay = (await CellQuery.ReadAsync(connection, codes, [metric], [metric], period, CancellationToken.None))[Code(place)]
            .ToList();
        byDay.Sum((Cell c) => c.ToDate).ShouldBe(byMonth.Sum((Cell c) => c.ToDate));
        byDay.Sum((Cell c) => c.InPeriod).ShouldBe(byMonth.Sum((Cell c) => c.InPeriod));
        return (byDay.Sum((Cell c) => c.InPeriod), byDay.Sum((Cell c) => c.ToDate));
    }
}
