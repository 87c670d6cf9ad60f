using Platform.Core.Events;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>
/// A small city with a year behind it: a pilot county first, then the rest; offices renamed, officers appointed, a township
/// merged in July, a date corrected. Codes differ from city to city, so that many can live in one database.
/// </summary>
internal sealed class City(string code)
{
    public string Code { get; } = code;

    public string PilotCounty => $"{Code}01";

    public string OtherCounty => $"{Code}02";

    public string Kept => $"{PilotCounty}101";

    /// <summary>Merged into <see cref="Kept"/> on 1 July.</summary>
    public string Absorbed => $"{PilotCounty}102";

    public string Far => $"{OtherCounty}101";

    public DateOnly MergeDay { get; } = Day(7, 1);

    public string[] Townships => [Kept, Absorbed, Far];

    /// <summary>All that happened, in order.</summary>
    public IReadOnlyList<PlatformEvent> Story { get; private set; } = [];

    public City Live()
    {
        var events = new List<PlatformEvent>
        {
            Division(Code, "试验市"),
            Division(PilotCounty, "先行县"),
            Division(OtherCounty, "后进县"),
            Division(Kept, "甲镇"),
            Division(Absorbed, "乙乡"),
            Division(Far, "丙镇"),
        };
        events.AddRange(Villages.Select(v => Division(v, $"{v[^3..]}村")));
        events.Add(Milestone(MilestoneKind.Pilot, PilotCounty, Day(2, 1)));
        events.AddRange(Enumerable.Range(1, 3).Select(m => Milestone(MilestoneKind.Meeting, Code, Day(m, 8))));
        events.Add(Milestone(MilestoneKind.Citywide, Code, Day(6, 1)));
        Institutions(events);
        Officers(events);
        events.Add(Document($"{Code}应急救援体系建设方案", "system-building-plan", Code, Day(1, 20)));
        events.Add(Document($"{Code}汛期工作意见", "flood-season-opinion", Code, Day(5, 20)));
        events.Add(Document("关于推进乡镇街道管理体制改革的实施方案", "township-reform", Code, Day(3, 3), "省委办公厅、省政府办公厅"));
        events.Add(
            new ContractSigned(Guid.CreateVersion7(), Code4, Platform.Core.DivisionLevel.County, 2026, Day(1, 15))
            {
                Division = Happened.Code(PilotCounty),
            }
        );
        Merge(events);
        Story = events;
        return this;
    }

    private Platform.Core.DivisionCode Code4 => Happened.Code(Code);

    private string[] Villages => [.. Townships.SelectMany(t => new[] { t + "001", t + "002" })];

    private readonly Dictionary<string, Guid> _institutions = [];

    private void Institutions(List<PlatformEvent> events)
    {
        foreach (var place in Townships.Concat(Villages))
        {
            var id = _institutions[place] = Guid.CreateVersion7();
            var on = place.StartsWith(PilotCounty, StringComparison.Ordinal) ? Day(3, place.Length) : Day(8, place.Length);
            events.Add(Station(place, id));
            var renamed = Renamed(place, id, on);
            events.Add(renamed);
            events.Add(Staffed(place, id, place.Length == 9 ? 3 : 1, 1, on));
            if (place == Far)
            {
                events.Add(Corrected(renamed, Day(9, 9)));
            }
        }
    }

    private readonly Dictionary<string, OfficerAppointed> _absorbedOfficers = [];

    private void Officers(List<PlatformEvent> events)
    {
        foreach (var village in Villages)
        {
            events.Add(Appointed(OfficerKind.Disaster, $"{village} a", village, Day(1, 5)));
            events.Add(Appointed(OfficerKind.Disaster, $"{village} b", village, Day(2, 5)));
        }

        // One person holds both earthquake offices; one serves in two villages of a township, and in a third of another.
        events.Add(Appointed(OfficerKind.EarthquakeReporter, "both", Kept + "001", Day(1, 9)));
        events.Add(Appointed(OfficerKind.MacroObserver, "both", Kept + "001", Day(1, 10)));
        events.Add(Appointed(OfficerKind.Disaster, "everywhere", Kept + "001", Day(1, 11)));
        events.Add(Appointed(OfficerKind.Disaster, "everywhere", Kept + "002", Day(1, 12)));
        events.Add(Appointed(OfficerKind.Disaster, "everywhere", Absorbed + "001", Day(1, 13)));
        foreach (
            var officer in events.OfType<OfficerAppointed>().Where(o => o.Division.Value.StartsWith(Absorbed, StringComparison.Ordinal))
        )
        {
            _absorbedOfficers[officer.OfficerId.ToString()] = officer;
        }
    }

    // The absorbed township's villages come under the other one with new codes; their records move with them.
    private void Merge(List<PlatformEvent> events)
    {
        string Now(string village) => $"{Kept}1{village[^2..]}";
        foreach (var village in Villages.Where(v => v.StartsWith(Absorbed, StringComparison.Ordinal)))
        {
            events.Add(Recoded(village, Now(village), $"{village[^3..]}村", MergeDay, DivisionChange.Transfer));
            events.Add(
                new InstitutionMoved(
                    _institutions[village],
                    Platform.Core.DivisionLevel.Village,
                    InstitutionKind.Room,
                    Happened.Code(village),
                    MergeDay
                )
                {
                    Division = Happened.Code(Now(village)),
                }
            );
        }

        events.AddRange(_absorbedOfficers.Values.Select(o => Moved(o, Now(o.Division.Value), MergeDay)));
        events.Add(
            new InstitutionClosed(
                _institutions[Absorbed],
                Platform.Core.DivisionLevel.Township,
                InstitutionKind.Office,
                _institutions[Kept],
                MergeDay
            )
            {
                Division = Happened.Code(Absorbed),
            }
        );
        events.Add(Merged(Absorbed, Kept, MergeDay));
    }
}
