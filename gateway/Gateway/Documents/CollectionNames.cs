namespace Gateway.Documents;

/// <summary>The names of the collections for people, in Chinese and English.</summary>
internal static class CollectionNames
{
    private static readonly Dictionary<string, (string Zh, string En)> Names = new(StringComparer.Ordinal)
    {
        ["divisions"] = ("行政区划", "Divisions: the directory of places over time"),
        ["institutions"] = ("应急管理机构", "Institutions: county bureaus, township offices, village rooms"),
        ["posts"] = ("岗位", "Posts and who holds them"),
        ["officers"] = ("信息员", "Information officers"),
        ["standards"] = ("建设标准", "Standards for institutions"),
        ["assessments"] = ("达标评定", "Assessments against a standard"),
        ["contracts"] = ("目标责任书", "Responsibility contracts"),
        ["documents"] = ("政策文件", "Policy documents"),
        ["milestones"] = ("大事记", "Milestones of the work"),
        ["investments"] = ("资金投入", "Investments and payments"),
        ["files"] = ("机构类文件", "Files of institutions, documents, contracts and investments"),
        ["teams"] = ("救援队伍", "Rescue teams and their readiness"),
        ["members"] = ("队员", "Members of rescue teams"),
        ["equipment"] = ("装备", "Equipment of rescue teams"),
        ["bases"] = ("救援基地", "Rescue bases"),
        ["figures"] = ("指标", "Figures and the records behind them"),
        ["dashboards"] = ("看板", "Dashboards"),
        ["work-reports"] = ("工作汇报", "Work reports"),
        ["forces"] = ("社会救援力量", "Social rescue forces"),
        ["agreements"] = ("合作协议", "Agreements with social rescue forces"),
        ["mobilizations"] = ("力量调用", "Mobilizations of social rescue forces"),
        ["force-files"] = ("社会力量类文件", "Files of social rescue forces"),
        ["plans"] = ("应急预案", "Contingency plans"),
        ["plan-templates"] = ("预案模板", "Templates of contingency plans"),
        ["cards"] = ("岗位处置卡", "Action cards of posts"),
        ["handbooks"] = ("应急手册", "Handbooks"),
        ["risk-charts"] = ("风险图表", "Risk charts"),
        ["plan-files"] = ("预案类文件", "Files of contingency plans"),
        ["programmes"] = ("年度演练培训计划", "Annual programmes of drills and trainings"),
        ["drills"] = ("演练", "Drills, their evaluation and corrective actions"),
        ["drill-files"] = ("演练类文件", "Files of drills and trainings"),
        ["trainings"] = ("培训", "Trainings and certificates"),
        ["notices"] = ("通知", "Notices and their delivery"),
        ["notice-subscriptions"] = ("通知订阅", "Subscriptions to notices"),
        ["users"] = ("用户", "Users and their roles"),
        ["partners"] = ("合作方", "Partner systems"),
    };

    /// <summary>Every collection that has a name.</summary>
    public static IEnumerable<string> Known => Names.Keys;

    /// <summary>The Chinese name; the collection's own word if it has none yet.</summary>
    public static string Zh(string collection) => Names.TryGetValue(collection, out var name) ? name.Zh : collection;

    /// <summary>The English name.</summary>
    public static string En(string collection) => Names.TryGetValue(collection, out var name) ? name.En : collection;

    /// <summary>The English name without its explanation.</summary>
    public static string ShortEn(string collection) => En(collection).Split(':')[0];
}
