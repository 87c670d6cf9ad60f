using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>
/// Where the places lie (示意): the directory holds no positions, so a plan is invented in which every place is a disc inside its superior's,
/// counties around the city's centre, townships inside their county, villages inside their township. Nothing lies outside its place.
/// </summary>
internal sealed class Layout
{
    // Degrees of latitude: about 50 km.
    private const double CityRadius = 0.45;

    // Of a place among n alike: its share of the superior's radius, small enough that neighbours do not overlap.
    private const double Share = 0.6;

    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    private readonly Dictionary<DivisionCode, Disc> _discs = [];

    public Layout(DemoCity city, int seed)
    {
        _discs[city.City.Code] = new(Centre(city, seed), CityRadius);
        Spread(city, city.City, seed);
    }

    /// <summary>The middle of a place, where its office, its team and its store are.</summary>
    public (double Longitude, double Latitude) Of(DemoDivision place) => Rounded(_discs[place.Code].Middle);

    /// <summary>A point inside a place, not far from its middle.</summary>
    public (double Longitude, double Latitude) Near(DemoDivision place, Random dice)
    {
        var disc = _discs[place.Code];
        return Rounded(disc.At(dice.NextDouble() * Math.Tau, disc.Radius * 0.5 * Math.Sqrt(dice.NextDouble())));
    }

    /// <summary>Whether a point lies inside a place.</summary>
    public bool Contains(DemoDivision place, (double Longitude, double Latitude) point) =>
        _discs[place.Code] is var disc && disc.DistanceTo(point) <= disc.Radius;

    /// <summary>Whether a place's whole area lies inside another's.</summary>
    public bool Encloses(DemoDivision outer, DemoDivision inner) =>
        _discs[outer.Code].DistanceTo(_discs[inner.Code].Middle) + _discs[inner.Code].Radius <= _discs[outer.Code].Radius + 1e-9;

    private static (double Longitude, double Latitude) Centre(DemoCity city, int seed)
    {
        var (code, province) = (city.City.Code, Province.Of(city.City.Code));
        if (code.Value is "6229")
        {
            return (103.21, 35.60);
        }

        // A province's first city and a municipality lie where the capital is, the others around it.
        var angle = SeededRandom.Of(seed, $"position {code}").NextDouble() * Math.Tau;
        var away = code.Value.EndsWith("01", StringComparison.Ordinal) ? 0 : 1.6;
        return new Disc((province.Longitude, province.Latitude), 0).At(angle, away);
    }

    // Like the seeds of a sunflower: each next one a golden angle further round and a little further out.
    private void Spread(DemoCity city, DemoDivision superior, int seed)
    {
        var (around, places) = (_discs[superior.Code], city.ChildrenOf(superior).ToList());
        var radius = around.Radius * Share / Math.Sqrt(places.Count);
        var turned = SeededRandom.Of(seed, $"position {superior.Code} inside").NextDouble() * Math.Tau;
        foreach (var (index, place) in places.Index())
        {
            var distance = (around.Radius - radius) * Math.Sqrt((index + 0.5) / places.Count);
            _discs[place.Code] = new(around.At(turned + (index * GoldenAngle), places.Count == 1 ? 0 : distance), radius);
            Spread(city, place, seed);
        }
    }

    private static (double Longitude, double Latitude) Rounded((double Longitude, double Latitude) point) =>
        (Math.Round(point.Longitude, 6), Math.Round(point.Latitude, 6));

    /// <param name="Radius">Degrees of latitude.</param>
    private sealed record Disc((double Longitude, double Latitude) Middle, double Radius)
    {
        // A degree of longitude is shorter than one of latitude.
        private double Narrowing => Math.Cos(Middle.Latitude * Math.PI / 180);

        public (double Longitude, double Latitude) At(double angle, double distance) =>
            (Middle.Longitude + (Math.Cos(angle) * distance / Narrowing), Middle.Latitude + (Math.Sin(angle) * distance));

        public double DistanceTo((double Longitude, double Latitude) point) =>
            Math.Sqrt(Math.Pow((point.Longitude - Middle.Longitude) * Narrowing, 2) + Math.Pow(point.Latitude - Middle.Latitude, 2));
    }
}
