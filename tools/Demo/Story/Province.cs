using Platform.Core;

namespace Platform.Demo.Story;

/// <summary>What a province gives to its cities' papers and maps.</summary>
/// <param name="Sign">Its abbreviation: in plates and document numbers.</param>
/// <param name="Region">The part of the country it lies in, in names of companies.</param>
/// <param name="Longitude">Of its capital.</param>
internal sealed record Province(string Sign, string Region, double Longitude, double Latitude)
{
    private static readonly string[] Municipalities = ["京", "津", "沪", "渝"];
    private static readonly string[] AutonomousRegions = ["蒙", "桂", "藏", "宁", "新"];

    // The invented city lies in none of them; it is drawn in the north-west.
    private static readonly Province Invented = new("西", "西北", 103.2, 35.6);

    private static readonly Dictionary<string, Province> Known = new()
    {
        ["11"] = new("京", "华北", 116.41, 39.90),
        ["12"] = new("津", "华北", 117.20, 39.13),
        ["13"] = new("冀", "华北", 114.51, 38.04),
        ["14"] = new("晋", "华北", 112.55, 37.87),
        ["15"] = new("蒙", "华北", 111.75, 40.84),
        ["21"] = new("辽", "东北", 123.43, 41.80),
        ["22"] = new("吉", "东北", 125.32, 43.90),
        ["23"] = new("黑", "东北", 126.64, 45.76),
        ["31"] = new("沪", "华东", 121.47, 31.23),
        ["32"] = new("苏", "华东", 118.78, 32.04),
        ["33"] = new("浙", "华东", 120.15, 30.28),
        ["34"] = new("皖", "华东", 117.28, 31.86),
        ["35"] = new("闽", "华东", 119.30, 26.08),
        ["36"] = new("赣", "华东", 115.89, 28.68),
        ["37"] = new("鲁", "华东", 117.00, 36.67),
        ["41"] = new("豫", "中南", 113.65, 34.76),
        ["42"] = new("鄂", "中南", 114.30, 30.59),
        ["43"] = new("湘", "中南", 112.98, 28.20),
        ["44"] = new("粤", "中南", 113.27, 23.13),
        ["45"] = new("桂", "中南", 108.37, 22.82),
        ["46"] = new("琼", "中南", 110.35, 20.02),
        ["50"] = new("渝", "西南", 106.55, 29.56),
        ["51"] = new("川", "西南", 104.07, 30.67),
        ["52"] = new("黔", "西南", 106.71, 26.58),
        ["53"] = new("滇", "西南", 102.71, 25.04),
        ["54"] = new("藏", "西南", 91.13, 29.66),
        ["61"] = new("陕", "西北", 108.95, 34.27),
        ["62"] = new("甘", "西北", 103.83, 36.06),
        ["63"] = new("青", "西北", 101.78, 36.62),
        ["64"] = new("宁", "西北", 106.27, 38.47),
        ["65"] = new("新", "西北", 87.62, 43.82),
    };

    /// <summary>Who issues what is numbered with its sign and 办发.</summary>
    public string Office =>
        Municipalities.Contains(Sign) ? "市委办公厅、市人民政府办公厅"
        : AutonomousRegions.Contains(Sign) ? "自治区党委办公厅、自治区人民政府办公厅"
        : "省委办公厅、省人民政府办公厅";

    public static Province Of(DivisionCode place) => Known.GetValueOrDefault(place.Value[..2], Invented);
}
