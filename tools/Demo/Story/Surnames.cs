namespace Platform.Demo.Story;

/// <summary>Which surnames people of a region have, and how often: in Linxia 马 is a third, elsewhere as in the whole country.</summary>
internal sealed class Surnames
{
    private static readonly Surnames OfLinxia = new(
        "马33王5张5李4杨4陈3赵2刘2何3祁3罗2石2包2妥3唐2汪3孔2牟3田1董1沙1丁1冶3韩2喇1拜1闵1周1徐1黎1"
    );

    // Per thousand; the Ministry of Public Security's order of surnames (2020).
    private static readonly Surnames OfTheCountry = new(
        "王72李72张68刘54陈49杨32黄24赵23吴21周20徐15孙14马13朱13胡12郭11何11林11高10罗10郑9梁9谢8宋7唐7许7韩7冯6邓6曹6彭6"
            + "曾6肖6田5董5潘5袁5蔡5蒋5余5于5杜4叶4程4魏4苏4吕4丁4任4卢4姚4沈4钟4姜4崔4谭4陆3范3汪3廖3石3金3韦3贾3夏3付3方3邹3熊3白3"
            + "孟3秦3邱3侯2江2尹2薛2闫2段2雷2龙2黎2史2陶2贺2毛2郝2顾2龚2邵2万2覃2武2钱2戴2严2欧2莫2孔2向2常2"
    );

    private readonly string _urn;

    /// <param name="weights">Each surname followed by its weight.</param>
    private Surnames(string weights)
    {
        var urn = new System.Text.StringBuilder();
        for (var at = 0; at < weights.Length; )
        {
            var (name, digits) = (weights[at++], at);
            while (at < weights.Length && char.IsAsciiDigit(weights[at]))
            {
                at++;
            }

            urn.Append(name, int.Parse(weights[digits..at], System.Globalization.CultureInfo.InvariantCulture));
        }

        _urn = urn.ToString();
    }

    public static Surnames Of(DemoCity city) => city.City.Code.Value == "6229" ? OfLinxia : OfTheCountry;

    public char Draw(Random dice) => _urn[dice.Next(_urn.Length)];
}
