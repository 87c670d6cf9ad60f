using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>
/// 编配标准: what a team of a level should have, dated reference data a jurisdiction sets. Falling short refuses nothing, it is
/// shown. The nearest jurisdiction's latest rule in force counts.
/// </summary>
public sealed class EstablishmentRule : IRecord, IDatedRule
{
    private EstablishmentRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the rule holds in all of its subtree.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public TeamLevel Level { get; private set; }

    public EstablishmentTerms Terms { get; private set; } = new(0, 0, 0, 0, null, 0);

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The document that sets the rule.</summary>
    public string? Source { get; private set; }

    /// <summary>Sets a rule from a day on.</summary>
    public static EstablishmentRule Set(
        DivisionCode jurisdiction,
        TeamLevel level,
        EstablishmentTerms terms,
        DateOnly validFrom,
        string? source
    ) =>
        terms.MostFullTime < terms.LeastFullTime
            ? throw TeamErrors.RuleRange.At("mostFullTime")
            : new()
            {
                Division = jurisdiction,
                Level = level,
                Terms = terms,
                ValidFrom = validFrom,
                Source = source,
            };

    /// <summary>The rule that counts for a place on a day; null if there is none.</summary>
    public static EstablishmentRule? InForce(IEnumerable<EstablishmentRule> rules, DivisionCode place, TeamLevel level, DateOnly day) =>
        rules.Where(r => r.Level == level).InForce(place, day);
}

/// <summary>The numbers of a rule.</summary>
/// <param name="Members">Least members of all kinds.</param>
/// <param name="LeastFullTime">Least full-time members, captains not counted.</param>
/// <param name="MostFullTime">Most of them; null: no bound.</param>
/// <param name="Seconded">Of them seconded from the county's fire brigade, at least.</param>
public sealed record EstablishmentTerms(int Captains, int Deputies, int Members, int LeastFullTime, int? MostFullTime, int Seconded);
