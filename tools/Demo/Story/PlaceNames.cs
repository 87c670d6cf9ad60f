namespace Platform.Demo.Story;

/// <summary>How offices write the names of the directory: 罗家湾村委会 is 罗家湾村 on a plaque.</summary>
internal static class PlaceNames
{
    private static readonly (string End, string Instead)[] Committees =
    [
        ("村民委员会", "村"),
        ("村委会", "村"),
        ("居民委员会", "社区"),
        ("居委会", "社区"),
        ("社区", "社区"),
    ];

    public static string Short(this DemoDivision place)
    {
        foreach (var (end, instead) in Committees)
        {
            if (place.Name.Length > end.Length && place.Name.EndsWith(end, StringComparison.Ordinal))
            {
                var stem = place.Name[..^end.Length];
                return stem.EndsWith(instead, StringComparison.Ordinal) ? stem : stem + instead;
            }
        }

        return place.Name;
    }

    /// <summary>An autonomous prefecture has a 州委, a city a 市委.</summary>
    public static string CityWord(this DemoDivision city) => city.Name.EndsWith('州') ? "州" : "市";

    /// <summary>The organ's sign in a document number: 临州, 青市.</summary>
    public static string Sign(this DemoDivision city) => city.Name[..1] + city.CityWord();
}
