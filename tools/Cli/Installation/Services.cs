namespace Platform.Cli.Installation;

/// <summary>What the platform is made of. A new service is one line here.</summary>
internal static class Services
{
    public const string Gateway = "gateway";

    public static readonly ServiceDefinition[] All =
    [
        new("organizations", "services/Organizations", 5110, 5111, PersonsNeed) { InCells = true, PerCounty = true },
        new("reports", "services/Reports", 5120, 5121) { PerCounty = true },
        new("identity", "services/Identity", 5130, 5131, IdentityNeeds),
        new("rescue-teams", "services/RescueTeams", 5140, 5141, PersonsNeed) { InCells = true, PerCounty = true },
        new("social-forces", "services/SocialForces", 5150, 5151, PersonsNeed) { InCells = true, PerCounty = true },
        new("contingency-plans", "services/ContingencyPlans", 5160, 5161) { InCells = true, PerCounty = true },
        new("drills", "services/Drills", 5170, 5171, PersonsNeed) { InCells = true, PerCounty = true },
        new("notices", "services/Notices", 5180, 5181),
        new(Gateway, "gateway/Gateway", 8080, null),
    ];

    public static ServiceDefinition Named(string name) =>
        All.FirstOrDefault(s => s.Name == name)
        ?? throw new CliException($"没有服务 {name}。No service {name}; there are: {string.Join(", ", All.Select(s => s.Name))}");

    // Without the first key no person would be recognized again, without the second no mobile number could be read. The third exists only
    // while the second is being replaced.
    private static IEnumerable<(string Name, string Value)> PersonsNeed(Secrets secrets) =>
        [
            ("Platform__PersonKey", secrets.Of(Secrets.PersonKey)),
            ("Platform__PhoneKey", secrets.Of(Secrets.PhoneKey)),
            ("Platform__FormerPhoneKey", secrets.IfKept(Secrets.FormerPhoneKey) ?? ""),
        ];

    private static IEnumerable<(string Name, string Value)> IdentityNeeds(Secrets secrets) =>
        [
            ("Identity__SigningKeyFile", secrets.SigningKeyFile),
            ("Identity__FirstAdministratorPassword", secrets.Of(Secrets.FirstAdministrator)),
            ("Identity__GatewayClientSecret", secrets.Of(Named(Gateway).ClientId)),
            .. All.Where(s => s.Name != Gateway).Select(s => ($"Identity__ServiceClients__{s.ClientId}", secrets.Of(s.ClientId))),
        ];
}
