namespace Platform.Core;

/// <summary>The roles a caller can hold at a division. A role at a division holds in all of its subtree.</summary>
public static class Roles
{
    /// <summary>市应急管理局管理员.</summary>
    public const string CityAdmin = "city-admin";

    /// <summary>县应急管理局工作人员.</summary>
    public const string CountyOfficer = "county-officer";

    /// <summary>乡镇（街道）负责人, also head of the township office.</summary>
    public const string TownshipHead = "township-head";

    /// <summary>村（社区）应急管理室工作人员.</summary>
    public const string VillageOfficer = "village-officer";

    /// <summary>救援队队长.</summary>
    public const string TeamCaptain = "team-captain";

    /// <summary>社会救援力量负责人.</summary>
    public const string ForceLeader = "force-leader";

    /// <summary>Reads everything of the place, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Runs the installation; has no rights on the bureau's own records.</summary>
    public const string Operator = "operator";

    /// <summary>Another service of the platform, calling on its own account.</summary>
    public const string Service = "service";

    /// <summary>A partner system; its scopes limit further what it may do.</summary>
    public const string Partner = "partner";

    /// <summary>The role that keeps the records of a place of this depth: the most that a partner admitted there may do.</summary>
    public static string RecordKeeperOf(DivisionCode place) =>
        place.Depth switch
        {
            DivisionLevel.Province or DivisionLevel.City => CityAdmin,
            DivisionLevel.County => CountyOfficer,
            DivisionLevel.Township => TownshipHead,
            _ => VillageOfficer,
        };

    /// <summary>The roles that read the records of their place where a route names no others.</summary>
    public static readonly string[] Readers =
    [
        CityAdmin,
        CountyOfficer,
        TownshipHead,
        VillageOfficer,
        TeamCaptain,
        Auditor,
        Service,
        Partner,
    ];

    /// <summary>The same and those from outside the administration, who read what is public and what concerns their own force.</summary>
    public static readonly string[] ReadersWithOutsiders = [.. Readers, ForceLeader];

    /// <summary>Everybody who signs in as a person and reads.</summary>
    public static readonly string[] People = [.. ReadersWithOutsiders.Except([Service, Partner])];

    /// <summary>The roles that administer a county's records.</summary>
    public static readonly string[] CountyAndAbove = [CityAdmin, CountyOfficer];

    /// <summary>The roles that keep a township's records.</summary>
    public static readonly string[] TownshipAndAbove = [CityAdmin, CountyOfficer, TownshipHead];

    /// <summary>The roles that keep a village's records.</summary>
    public static readonly string[] VillageAndAbove = [CityAdmin, CountyOfficer, TownshipHead, VillageOfficer];
}
