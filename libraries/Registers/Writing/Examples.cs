namespace Platform.Registers;

/// <summary>What the example of a template says in columns of text, by their heading.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, Heading> Known = new(StringComparer.Ordinal)
    {
        ["姓名"] = new("张三", "Zhang San"),
        ["手机号码"] = new("13912345678", "13912345678"),
        ["身份证号码"] = new("11010519491231002X", "11010519491231002X"),
        ["值班电话"] = new("0930-1234567", "0930-1234567"),
        ["联系电话"] = new("0930-1234567", "0930-1234567"),
        ["机构名称"] = new("韩集镇应急管理所", "Hanji emergency office"),
        ["队伍名称"] = new("韩集镇中队", "Hanji squadron"),
        ["分类编码"] = new("2050201", "2050201"),
    };

    /// <summary>Null where nothing helps more than the notes do.</summary>
    public static Heading? Of(string heading) => Known.GetValueOrDefault(heading);
}
