namespace RescueTeams.Domain;

/// <summary>A kind of shortfall of a team.</summary>
public enum ShortfallKind
{
    /// <summary>缺队长.</summary>
    Captains,

    /// <summary>缺副队长.</summary>
    Deputies,

    /// <summary>队员不足.</summary>
    Members,

    /// <summary>专职队员不足: to be filled by veterans or transfers.</summary>
    FullTimeTooFew,

    /// <summary>专职队员超编.</summary>
    FullTimeTooMany,

    /// <summary>消防抽调人员不足.</summary>
    Seconded,

    /// <summary>未参保 or 保险已到期: the law requires accident insurance for every member.</summary>
    Uninsured,

    /// <summary>30 天内保险到期.</summary>
    InsuranceEnding,

    /// <summary>证书过期.</summary>
    CertificatesExpired,
}

/// <summary>One shortfall of a team: the number it has and the number it should have.</summary>
public sealed record Shortfall(ShortfallKind Kind, int Have, int Want);

/// <summary>The people of a team on a day, counted.</summary>
/// <param name="Captains">Held leader posts and members that are captains.</param>
/// <param name="FullTime">Full-time members, captains and deputies not counted.</param>
/// <param name="Insured">Members whose insurance is valid on the day.</param>
/// <param name="InsuranceEnding">Of them, those whose insurance ends within 30 days.</param>
/// <param name="CertificatesExpired">Members with a certificate that has expired.</param>
public sealed record TeamStrength(
    int Captains,
    int Deputies,
    int Members,
    int FullTime,
    int Seconded,
    int Insured,
    int InsuranceEnding,
    int CertificatesExpired
)
{
    /// <summary>A team without people.</summary>
    public static readonly TeamStrength None = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The shortfalls of a team with these people; without a rule, against the legal requirements and the team's own establishment
    /// only.</summary>
    public IReadOnlyList<Shortfall> Against(Team team, EstablishmentTerms? rule)
    {
        var found = new List<Shortfall>();
        Least(ShortfallKind.Captains, Captains, Math.Max(team.Captains, rule?.Captains ?? 0));
        Least(ShortfallKind.Deputies, Deputies, Math.Max(team.Deputies, rule?.Deputies ?? 0));
        Least(ShortfallKind.Members, Members, rule?.Members ?? 0);
        Least(ShortfallKind.FullTimeTooFew, FullTime, rule?.LeastFullTime ?? 0);
        Most(ShortfallKind.FullTimeTooMany, FullTime, rule?.MostFullTime ?? int.MaxValue);
        Least(ShortfallKind.Seconded, Seconded, rule?.Seconded ?? 0);
        Least(ShortfallKind.Uninsured, Insured, Members);
        Most(ShortfallKind.InsuranceEnding, InsuranceEnding, 0);
        Most(ShortfallKind.CertificatesExpired, CertificatesExpired, 0);
        return found;

        void Least(ShortfallKind kind, int have, int want)
        {
            if (have < want)
            {
                found.Add(new Shortfall(kind, have, want));
            }
        }

        void Most(ShortfallKind kind, int have, int want)
        {
            if (have > want)
            {
                found.Add(new Shortfall(kind, have, want));
            }
        }
    }
}
