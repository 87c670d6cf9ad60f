using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>Where the story plays: the city, its pilot county, its slow counties, and the villages that stay behind.</summary>
internal sealed class Setting
{
    private const string SeedsOwnPilot = "622921";

    private readonly Dictionary<DivisionCode, int> _ordinals;
    private readonly Dictionary<DivisionCode, double> _lags = [];
    private readonly Signs _signs;
    private readonly Surnames _surnames;

    public Setting(DemoCity city, int seed)
    {
        (City, Seed) = (city, seed);
        (_signs, _surnames, Layout) = (new(city), Surnames.Of(city), new(city, seed));
        Counties = [.. city.Counties.Where(c => !IsStandIn(c))];
        Pilot = city.Counties.FirstOrDefault(c => c.Code.Value == SeedsOwnPilot) ?? city.Counties[0];
        Followers = [.. city.Counties.Where(c => c != Pilot).OrderBy(c => SeededRandom.Of(seed, $"follows {c.Code}").Next())];
        _ordinals = city.All.Select((d, i) => (d.Code, i)).ToDictionary(p => p.Code, p => p.i);
        _lags[Pilot.Code] = 0;
        foreach (var (index, county) in Followers.Index())
        {
            _lags[county.Code] = (index + 1.0) / Followers.Count;
        }

        LeftBehind = [.. Followers.TakeLast(2).Select(c => In(c, DivisionLevel.Village).LastOrDefault()).OfType<DemoDivision>()];
    }

    public DemoCity City { get; }

    public int Seed { get; }

    /// <summary>Where the places lie.</summary>
    public Layout Layout { get; }

    /// <summary>The counties that exist: a city without counties has one in the directory that takes the position of the level and has no
    /// bureau, no heads and no plans of its own.</summary>
    public IReadOnlyList<DemoDivision> Counties { get; }

    public DemoDivision Pilot { get; }

    /// <summary>The other counties, the quickest first.</summary>
    public IReadOnlyList<DemoDivision> Followers { get; }

    /// <summary>Villages whose safety room is not renamed this year; the report names them.</summary>
    public IReadOnlyList<DemoDivision> LeftBehind { get; }

    public IEnumerable<DemoDivision> Townships => City.All.Where(d => d.Level == DivisionLevel.Township);

    public IEnumerable<DemoDivision> Villages => City.All.Where(d => d.Level == DivisionLevel.Village);

    public Province Province => Province.Of(City.City.Code);

    /// <summary>Whether a county of the directory only takes the position of the level: 441900 东莞市 in city 4419.</summary>
    public bool IsStandIn(DemoDivision county) => county.Name == City.City.Name;

    /// <summary>The superior of a township: its county, or the city where there are none.</summary>
    public DemoDivision SuperiorOf(DemoDivision township) => CountyOf(township) is var county && IsStandIn(county) ? City.City : county;

    public IEnumerable<DemoDivision> In(DemoDivision place, DivisionLevel level) => City.Inside(place).Where(d => d.Level == level);

    public DemoDivision CountyOf(DemoDivision place) => City.Find(place.Code.County!.Value);

    /// <summary>How quick a county is: 0 the pilot, 1 the slowest.</summary>
    public double Lag(DemoDivision county) => _lags[county.Code];

    public Random Chance(string question) => SeededRandom.Of(Seed, question);

    /// <summary>An issuer's sign in document numbers: 临州.</summary>
    public string Sign(DemoDivision place) => _signs.Of(place);

    /// <summary>The person in one of a place's twenty roles; the same role is the same person in every register.</summary>
    public Person Person(DemoDivision place, int role) => Numbered((_ordinals[place.Code] * 20) + role);

    /// <summary>One of up to a hundred members of a place's rescue teams who is in no other register.</summary>
    public Person TeamMember(DemoDivision place, int number) => Numbered(1_000_000 + (_ordinals[place.Code] * 100) + number);

    /// <summary>Another number is another person.</summary>
    public Person Numbered(int number) => Story.Person.Numbered(Seed, number, _surnames);

    /// <summary>A working day of the days from the first on, so that many places do not all have the same one: as many days as
    /// given.</summary>
    public static DateOnly Spread(DateOnly first, int index, int days) => first.Later(index % days);
}
