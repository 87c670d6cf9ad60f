namespace ContingencyPlans.Domain;

/// <summary>A quantity that is measured or counted and can start a response. The list holds the kinds of measure, the plans hold the
/// thresholds.</summary>
/// <param name="Key">Stable: rain-1h.</param>
/// <param name="Unit">The unit it always has.</param>
public sealed record Indicator(string Key, string Zh, string En, string Unit)
{
    /// <summary>All indicators; a start condition that names another one is refused.</summary>
    public static readonly IReadOnlyList<Indicator> Known =
    [
        new("warning-level", "预警级别（1蓝 2黄 3橙 4红）", "warning level (1 blue, 2 yellow, 3 orange, 4 red)", "级"),
        new("rain-1h", "1小时降雨量", "rain in 1 hour", "毫米"),
        new("rain-6h", "6小时降雨量", "rain in 6 hours", "毫米"),
        new("rain-24h", "24小时降雨量", "rain in 24 hours", "毫米"),
        new("river-above-warning", "河道水位超警戒", "river above warning stage", "米"),
        new("reservoir-above-limit", "水库水位超汛限", "reservoir above flood limit", "米"),
        new("drought-days", "连续无有效降雨日数", "days without useful rain", "天"),
        new("magnitude", "地震震级", "magnitude", "级"),
        new("intensity", "地震烈度", "seismic intensity", "度"),
        new("fire-danger", "森林草原火险等级", "forest and grassland fire danger", "级"),
        new("burnt-area", "过火面积", "burnt area", "公顷"),
        new("fire-hours", "持续燃烧时间", "hours of burning", "小时"),
        new("wind-force", "风力", "wind force", "级"),
        new("temperature", "气温", "temperature", "摄氏度"),
        new("snow-depth", "积雪深度", "snow depth", "厘米"),
        new("crack-mm-day", "裂缝位移速率", "crack movement a day", "毫米/日"),
        new("deaths", "死亡人数（含失踪）", "dead and missing", "人"),
        new("serious-injuries", "重伤人数", "seriously injured", "人"),
        new("people-trapped", "被困人数", "people trapped", "人"),
        new("people-threatened", "受威胁人数", "people threatened", "人"),
        new("people-to-move", "需紧急转移安置人数", "people to be moved", "人"),
        new("houses-collapsed", "倒塌房屋", "houses collapsed", "间"),
        new("direct-loss", "直接经济损失", "direct loss", "万元"),
        new("gas-concentration", "可燃气体浓度（爆炸下限）", "gas concentration (of lower explosive limit)", "%LEL"),
        new("leaked", "泄漏量", "amount leaked", "吨"),
        new("people-ill", "发病人数", "people ill", "人"),
    ];
}
