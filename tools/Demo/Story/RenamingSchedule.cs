using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>On which day each station and room is renamed: the pilot county in March and April, the others from June on, each at its own
/// pace.</summary>
internal sealed class RenamingSchedule
{
    private static readonly DateOnly PilotBegins = new(2026, 3, 9);
    private static readonly DateOnly PilotEnds = new(2026, 4, 28);
    private static readonly DateOnly OthersBegin = new(2026, 6, 8);

    private readonly Dictionary<DivisionCode, DateOnly> _renamed = [];

    public RenamingSchedule(Setting setting)
    {
        Spread(setting, setting.Pilot, PilotBegins, PilotEnds);
        foreach (var (rank, county) in setting.Followers.Index())
        {
            var begins = OthersBegin.Later(rank * 26 / setting.Followers.Count);
            Spread(setting, county, begins, begins.Later(22 + (rank * 23 / setting.Followers.Count)));
        }

        foreach (var village in setting.LeftBehind)
        {
            _renamed.Remove(village.Code);
        }

        Mistaken = setting.In(setting.Pilot, DivisionLevel.Village).FirstOrDefault(v => RenamedOn(v) is not null);
    }

    /// <summary>The village whose renaming is first recorded on a wrong day.</summary>
    public DemoDivision? Mistaken { get; }

    public static DateOnly Citywide => new(2026, 6, 1);

    /// <summary>Null for a place that stays behind.</summary>
    public DateOnly? RenamedOn(DemoDivision place) => _renamed.TryGetValue(place.Code, out var on) ? on : null;

    /// <summary>The day that is recorded at first; the other records of the place follow it.</summary>
    public DateOnly? RecordedOn(DemoDivision place) => place == Mistaken ? RenamedOn(place)?.Later(3) : RenamedOn(place);

    private void Spread(Setting setting, DemoDivision county, DateOnly first, DateOnly last)
    {
        var days = WorkingDays.Between(first, last);
        var townships = setting.In(county, DivisionLevel.Township).ToList();
        foreach (var (index, township) in townships.Index())
        {
            var at = index * (days.Count - 1) / Math.Max(1, townships.Count - 1);
            _renamed[township.Code] = days[at];
            foreach (var village in setting.City.ChildrenOf(township))
            {
                _renamed[village.Code] = days[Math.Min(days.Count - 1, at + setting.Chance($"renamed {village.Code}").Next(4))];
            }
        }
    }
}
