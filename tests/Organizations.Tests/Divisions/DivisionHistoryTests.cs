using FsCheck.Xunit;
using Platform.Core;

namespace Organizations.Tests.Divisions;

/// <summary>Any operations on the directory, in any order.</summary>
public sealed class DivisionHistoryTests
{
    private const int Changes = 25;

    [Property(MaxTest = 40)]
    public void No_day_before_a_change_is_altered_by_it_and_the_directory_of_every_day_is_sound(int seed)
    {
        var random = new Random(seed);
        var city = new InventedCity();
        var today = InventedCity.NewYear;
        var made = 0;
        for (var change = 0; change < Changes; change++)
        {
            today = today.AddDays(random.Next(1, 12));
            var on = today.AddDays(-random.Next(0, 20));
            List<DateOnly> days =
            [
                InventedCity.NewYear.AddDays(-1),
                on.AddDays(-1),
                on,
                today,
                .. Enumerable.Range(0, 6).Select(_ => InventedCity.NewYear.AddDays(random.Next(today.DayOfYear + 1))),
            ];
            var before = days.ConvertAll(city.On);
            var refused = !Try(city, random, on, today);
            made += refused ? 0 : 1;
            for (var i = 0; i < days.Count; i++)
            {
                if (refused || days[i] < on)
                {
                    city.On(days[i]).ShouldBe(before[i]);
                }
            }

            days.ForEach(day => Sound(city, day));
        }

        made.ShouldBeGreaterThan(0);
    }

    // Each code once, and every place but the city inside one that exists.
    private static void Sound(InventedCity city, DateOnly day)
    {
        var codes = city.Codes(day);
        codes.ShouldBeUnique();
        codes.Where(c => c.Length > 4 && !codes.Contains(DivisionCode.Parse(c).Parent!.Value.Value)).ShouldBeEmpty(day.ToString("O", null));
    }

    private static bool Try(InventedCity city, Random random, DateOnly on, DateOnly today)
    {
        var open = city.Places.Where(p => p.ClosedOn is null && p.Level > DivisionLevel.City).ToList();
        var place = open[random.Next(open.Count)];
        var sibling = open.Where(p => p.Level == place.Level).OrderBy(_ => random.Next()).First();
        var digits = place.Division.Value.Length - place.Division.Parent!.Value.Value.Length;
        DivisionCode Fresh(DivisionCode superior) =>
            DivisionCode.Parse(superior.Value + random.Next(10, 40).ToString(new string('0', digits), null));
        var children = open.Where(p => p.Division.Parent == place.Division).Select(p => p.Division).ToList();
        try
        {
            // Numbers of places inside are assigned again, so that mergers rarely collide.
            (string, string)[] codes =
            [
                .. children.Select(c => (c.Value, sibling.Division.Value + random.Next(300, 990).ToString("000", null))),
            ];
            switch (random.Next(6))
            {
                case 0:
                    city.Change(on, c => c.Rename(place, "名" + random.Next()), today);
                    break;
                case 1:
                    city.Change(on, c => c.Recode(place, Fresh(place.Division.Parent!.Value), null), today);
                    break;
                case 2:
                    city.Change(on, c => c.Transfer(place, Fresh(sibling.Division.Parent!.Value), null), today);
                    break;
                case 3:
                    city.Change(on, c => c.Merge(place, sibling.Division), today, place.Level == DivisionLevel.Township ? codes : []);
                    break;
                case 4:
                    city.Change(on, c => c.Split(place, Fresh(place.Division.Parent!.Value), "新", [.. children.Take(1)]), today);
                    break;
                default:
                    city.Change(on, c => c.Abolish(place), today);
                    break;
            }

            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
