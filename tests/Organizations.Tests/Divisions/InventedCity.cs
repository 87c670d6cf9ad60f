using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Tests.Divisions;

/// <summary>A city of two counties with three townships of three villages each, there from the beginning; and its changes.</summary>
internal sealed class InventedCity
{
    public static readonly DateOnly NewYear = new(2026, 1, 1);

    public InventedCity()
    {
        Add("6229", "州");
        foreach (var county in new[] { "622921", "622922" })
        {
            Add(county, "县" + county);
            foreach (var township in new[] { "100", "101", "102" })
            {
                Add(county + township, "镇" + county + township);
                foreach (var village in new[] { "201", "202", "203" })
                {
                    Add(county + township + village, "村" + county + township + village);
                }
            }
        }
    }

    public List<Place> Places { get; } = [];

    public Place At(string code) => Places.Single(p => p.ClosedOn is null && p.Division.Value == code);

    /// <summary>Runs an operation as the service does.</summary>
    public Reorganization Change(
        DateOnly on,
        Func<DivisionChanges, Reorganization> change,
        DateOnly? today = null,
        params (string From, string To)[] codes
    )
    {
        var given = codes.ToDictionary(c => DivisionCode.Parse(c.From), c => DivisionCode.Parse(c.To));
        var done = change(new DivisionChanges(Places, given, on, today ?? on));
        Places.AddRange(done.Begun);
        return done;
    }

    /// <summary>The directory of a day: code, name, identity.</summary>
    public string On(DateOnly day) =>
        string.Join(
            '\n',
            Places
                .Select(p => (p.Id, Term: p.On(day)))
                .Where(p => p.Term is not null)
                .OrderBy(p => p.Term!.Code)
                .Select(p => $"{p.Term!.Code} {p.Term.Name} {p.Id}")
        );

    /// <summary>The codes in force on a day.</summary>
    public List<string> Codes(DateOnly day) =>
        [.. Places.Select(p => p.On(day)?.Code.Value).OfType<string>().Order(StringComparer.Ordinal)];

    private void Add(string code, string name)
    {
        var parsed = DivisionCode.Parse(code);
        Places.Add(Place.Establish(parsed, parsed.Depth, name, DivisionTerm.Beginning).Place);
    }
}
