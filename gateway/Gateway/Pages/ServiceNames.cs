namespace Gateway.Pages;

/// <summary>The names of the services on the status page.</summary>
internal static class ServiceNames
{
    private static readonly Dictionary<string, (string Zh, string En)> Names = new(StringComparer.Ordinal)
    {
        ["gateway"] = ("入口网关", "Gateway"),
        ["identity"] = ("账号与登录", "Accounts and sign-in"),
        ["organizations"] = ("区划与机构", "Places and institutions"),
        ["rescue-teams"] = ("救援队伍", "Rescue teams"),
        ["social-forces"] = ("社会救援力量", "Social rescue forces"),
        ["contingency-plans"] = ("应急预案", "Contingency plans"),
        ["drills"] = ("演练与培训", "Drills and trainings"),
        ["notices"] = ("通知", "Notices"),
        ["reports"] = ("统计与汇报", "Figures and reports"),
    };

    /// <summary>The name in the reader's language; the service's own word if it has none yet.</summary>
    public static string Of(string service) => Names.TryGetValue(service, out var name) ? Wording.Say(name.Zh, name.En) : service;
}
