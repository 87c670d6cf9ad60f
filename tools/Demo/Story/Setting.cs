using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>Where the story plays: the city, its pilot county, its slow counties, and the villages that stay behind.</summary>
internal sealed class Setting
{
    private const string SeedsOwnPilot = "622921";

    private readonly Dictionary<DivisionCode, int> _ordinals;

    public Setting(DemoCity city, int seed)
    {
        (City, Seed) = (city, seed);
        Pilot = city.Counties.FirstOrDefault(c => c.Code.Value == SeedsOwnPilot) ?? city.Counties[0];
        Followers = [.. city.Counties.Where(c => c != Pilot).OrderBy(c => SeededRandom.Of(seed, $"follows {c.Code}").Next())];
        _ordinals = city.All.Select((d, i) => (d.Code, i)).ToDictionary(p => p.Code, p => p.i);
        LeftBehind =
        [
            .. Followers.TakeLast(2).Select(c => city.All.Last(d => d.Level == DivisionLevel.Village && c.Code.Contains(d.Code))),
        ];
    }

    public DemoCity City { get; }

    public int Seed { get; }

    public DemoDivision Pilot { get; }

    /// <summary>The other counties, the quickest first.</summary>
    public IReadOnlyList<DemoDivision> Followers { get; }

    /// <summary>Villages whose safety room is not renamed this year; the report names them.</summary>
    public IReadOnlyList<DemoDivision> LeftBehind { get; }

    public IEnumerable<DemoDivision> Townships => City.All.Where(d => d.Level == DivisionLevel.Township);

    public IEnumerable<DemoDivision> Villages => City.All.Where(d => d.Level == DivisionLevel.Village);

    public IEnumerable<DemoDivision> In(DemoDivision place, DivisionLevel level) =>
        City.All.Where(d => d.Level == level && place.Code.Contains(d.Code));

    public DemoDivision CountyOf(DemoDivision place) => City.Counties.First(c => c.Code.Contains(place.Code));

    /// <summary>How quick a county is: 0 the pilot, 1 the slowest.</summary>
    public double Lag(DemoDivision county) => county == Pilot ? 0 : (Followers.TakeWhile(c => c != county).Count() + 1.0) / Followers.Count;

    public Random Chance(string question) => SeededRandom.Of(Seed, question);

    /// <summary>The person in one of a place's twenty roles; the same role is the same person in every register.</summary>
    public Person Person(DemoDivision place, int role) => Story.Person.Numbered(Seed, (_ordinals[place.Code] * 20) + role);

    /// <summary>One of up to a hundred members of a place's rescue teams who is in no other register.</summary>
    public Person TeamMember(DemoDivision place, int number) =>
        Story.Person.Numbered(Seed, 1_000_000 + (_ordinals[place.Code] * 100) + number);
}
