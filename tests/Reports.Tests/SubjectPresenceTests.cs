using FsCheck.Xunit;
using Platform.Core;
using Reports.Domain.Facts;
using static Reports.Tests.Happened;

namespace Reports.Tests;

public sealed class PresenceTests
{
    private static readonly string[] Places = ["990101001001", "990101001002", "990101002001", "990102001001", "9901"];

    [Fact]
    public void One_person_in_two_villages_of_a_township_is_one_person_for_the_township()
    {
        var changes = SubjectPresence.Changes([Post(0, 1, 1), Post(1, 5, 1), Post(0, 9, -1)]);
        changes[new PlaceDay("990101001", Day(1, 1))].ShouldBe(1);
        changes.ShouldNotContainKey(new PlaceDay("990101001", Day(1, 5)));
        changes.ShouldNotContainKey(new PlaceDay("990101001", Day(1, 9)));
        changes[new PlaceDay("990101001001", Day(1, 9))].ShouldBe(-1);
    }

    [Property(MaxTest = 300)]
    public void Running_sums_of_changes_are_the_naive_presence_at_every_place_and_day(List<(byte Place, byte Day, bool Leaves)> story)
    {
        var facts = story.ConvertAll(s => Post(s.Place % Places.Length, s.Day % 20 + 1, s.Leaves ? -1 : 1));
        ShouldBeNaive(SubjectPresence.Changes(facts), facts);
    }

    [Property(MaxTest = 300)]
    public void The_difference_leads_from_any_story_to_any_longer_one(List<(byte Place, byte Day, bool Leaves)> story, byte cut)
    {
        var facts = story.ConvertAll(s => Post(s.Place % Places.Length, s.Day % 20 + 1, s.Leaves ? -1 : 1));
        var before = facts.Take(facts.Count == 0 ? 0 : cut % facts.Count).ToList();
        var sum = SubjectPresence.Changes(before);
        foreach (var (at, change) in SubjectPresence.Difference(before, facts))
        {
            sum[at] = sum.GetValueOrDefault(at) + change;
        }

        ShouldBeNaive(sum, facts);
    }

    private static void ShouldBeNaive(Dictionary<PlaceDay, int> changes, List<Fact> facts)
    {
        foreach (var place in Places.SelectMany(p => Code(p).Prefixes()).Distinct().Select(p => p.Value).Prepend(PlaceDay.Nation))
        {
            for (var day = Day(1, 1); day <= Day(1, 21); day = day.AddDays(1))
            {
                var held = facts
                    .Where(f => f.Division.Value.StartsWith(place, StringComparison.Ordinal) && f.Date <= day)
                    .Sum(f => f.Amount!.Value);
                changes.Where(c => c.Key.Place == place && c.Key.Day <= day).Sum(c => c.Value).ShouldBe(held > 0 ? 1 : 0);
            }
        }
    }

    private static Fact Post(int place, int day, int amount) =>
        new(Metrics.InformationOfficer, DivisionCode.Parse(Places[place]), Day(1, day), amount);
}
