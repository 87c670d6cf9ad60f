using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>
/// 编配标准: the people a team of a level should have, dated reference data that a jurisdiction sets. A shortfall is shown, and
/// nothing is refused. The latest rule in force of the nearest jurisdiction counts.
/// </summary>
public sealed class EstablishmentRule : IRecord, IDatedRule
{
    private EstablishmentRule() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the rule applies to its whole subtree.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The level of the teams it applies to.</summary>
    public TeamLevel Level { get; private set; }

    /// <summary>The required numbers.</summary>
    public EstablishmentTerms Terms { get; private set; } = new(0, 0, 0, 0, null, 0);

    /// <summary>The first day on which it applies; it applies until a later rule of the jurisdiction for the level begins.</summary>
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
/// <param name="Members">Smallest number of members of all kinds.</param>
/// <param name="LeastFullTime">Smallest number of full-time members, captains not counted.</param>
/// <param name="MostFullTime">Largest number of full-time members; null: no limit.</param>
/// <param name="Seconded">Smallest number of members seconded from the county's fire brigade.</param>
public sealed record EstablishmentTerms(int Captains, int Deputies, int Members, int LeastFullTime, int? MostFullTime, int Seconded);
