namespace Platform.Demo.Story;

/// <summary>
/// The signs of issuers in document numbers (机关代字): 临州 of the prefecture, 临县 and 临市 of two counties that begin alike, 永 of one that
/// doesn't. Two issuers of a city never have one sign.
/// </summary>
internal sealed class Signs
{
    private readonly Dictionary<string, string> _signs = [];

    public Signs(DemoCity city)
    {
        _signs[city.City.Code.Value] = city.City.CityWord() is "市" ? city.City.Name[..1] : city.City.Name[..1] + city.City.CityWord()[..1];
        foreach (var county in city.Counties.Where(c => c.Name != city.City.Name))
        {
            var (first, last) = (county.Name[..1], county.Name[^1..]);
            var alone = city.All.Where(d => d.Level <= Core.DivisionLevel.County).Count(d => d.Name[..1] == first) == 1;
            _signs[county.Code.Value] = new[]
            {
                alone ? first : first + last,
                county.Name[..2],
                county.Name[..Math.Min(3, county.Name.Length)],
            }
                .Append(county.Name)
                .First(sign => !_signs.ContainsValue(sign));
        }
    }

    /// <summary>Of a city or county; a county that only takes the position of a level has its city's.</summary>
    public string Of(DemoDivision place) => _signs.TryGetValue(place.Code.Value, out var sign) ? sign : _signs[place.Code.Value[..4]];
}
