using System.Globalization;
using Platform.Core;

namespace Platform.Demo;

/// <summary>A small invented directory for machines without the registry. Its province code, 99, is given to no real place.</summary>
internal static class InventedCity
{
    public const string Code = "9901";

    private static readonly string[] Counties = ["云岭县", "清河县", "东川区"];
    private static readonly string[] Townships = ["城关镇", "石桥镇", "柳湾乡", "高台乡", "南坪镇"];
    private static readonly string[] Villages = ["新民村", "前进村", "上河村", "下河村", "大湾村", "青山社区"];

    public static DemoCity Make() => new(Code, Divisions());

    private static IEnumerable<DemoDivision> Divisions()
    {
        yield return new(DivisionCode.Parse(Code), "青禾市", DivisionLevel.City);
        foreach (var (c, county) in Counties.Index())
        {
            var countyCode = $"{Code}{c + 21}";
            yield return new(DivisionCode.Parse(countyCode), county, DivisionLevel.County);
            foreach (var (t, township) in Townships.Index())
            {
                var townshipCode = countyCode + (t + 100).ToString(CultureInfo.InvariantCulture);
                yield return new(DivisionCode.Parse(townshipCode), township, DivisionLevel.Township);
                foreach (var (v, village) in Villages.Index())
                {
                    yield return new(DivisionCode.Parse($"{townshipCode}{v + 200}"), village, DivisionLevel.Village);
                }
            }
        }
    }
}
