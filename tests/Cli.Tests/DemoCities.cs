using System.Globalization;
using Platform.Core;
using Platform.Demo;

namespace Platform.Cli.Tests;

/// <summary>Invented cities of every shape.</summary>
internal static class DemoCities
{
    public static DemoCity Of(string code, string name, int counties, int townships, int villages = 2) =>
        new(
            code,
            Inside(
                [
                    new(DivisionCode.Parse(code), name, DivisionLevel.City),
                    .. Enumerable
                        .Range(1, counties)
                        .Select(c => new DemoDivision(
                            DivisionCode.Parse($"{code}{c:00}"),
                            $"{"甲乙丙丁戊己庚辛壬癸"[c % 10]}{"山水林田湖"[c % 5]}{(c % 3 == 0 ? "区" : "县")}",
                            DivisionLevel.County
                        )),
                ],
                townships,
                villages
            )
        );

    /// <summary>As 4419: a county with the city's own name takes the position of the level; towns and streets.</summary>
    public static DemoCity WithoutCounties() =>
        new(
            "9903",
            Inside(
                [
                    new(DivisionCode.Parse("9903"), "东滨市", DivisionLevel.City),
                    new(DivisionCode.Parse("990300"), "东滨市", DivisionLevel.County),
                ],
                3,
                3
            )
        );

    private static IEnumerable<DemoDivision> Inside(IReadOnlyList<DemoDivision> above, int townships, int villages)
    {
        string[] kinds = ["镇", "乡", "街道"];
        foreach (var place in above)
        {
            yield return place;
            for (var t = 0; place.Level == DivisionLevel.County && t < townships; t++)
            {
                var township = place.Code.Value + (t + 100).ToString(CultureInfo.InvariantCulture);
                yield return new(
                    DivisionCode.Parse(township),
                    $"{"东西南北中"[t % 5]}{"河桥岭湾"[t % 4]}{kinds[t % 3]}",
                    DivisionLevel.Township
                );
                for (var v = 0; v < villages; v++)
                {
                    yield return new(
                        DivisionCode.Parse($"{township}{v + 200}"),
                        $"{"前后上下"[v % 4]}{"沟坪"[v % 2]}{(v % 3 == 2 ? "社区居委会" : "村委会")}",
                        DivisionLevel.Village
                    );
                }
            }
        }
    }
}
