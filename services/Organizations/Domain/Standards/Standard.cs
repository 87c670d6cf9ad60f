using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>
/// One published version of a checklist ("八有", "六有", "三有"). It never changes: requirements from a later day on are the
/// next version, so an attainment always names the version it was measured by.
/// </summary>
public sealed class Standard : IRecord
{
    private Standard() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction that published it; the default value for the content the platform comes with.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Key of the checklist: eight-haves, township-capability, village-station, or one that the bureau defined.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Number of the version: 1, 2, 3.</summary>
    public int Number { get; private set; }

    /// <summary>Chinese name, 2 to 100 characters.</summary>
    public string Zh { get; private set; } = "";

    /// <summary>English name, 2 to 100 characters.</summary>
    public string En { get; private set; } = "";

    /// <summary>First business date on which institutions are measured by it.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>1 to 50 items with different keys, in the order of the sheet.</summary>
    public IReadOnlyList<StandardItem> Items { get; private set; } = [];

    /// <summary>Levels of institution to which any item applies.</summary>
    public IEnumerable<DivisionLevel> Levels => Items.SelectMany(i => i.Levels).Distinct();

    /// <summary>The items that apply to an institution of the level.</summary>
    public IEnumerable<StandardItem> ItemsFor(DivisionLevel level) => Items.Where(i => i.Levels.Contains(level));

    /// <summary>The next version; <paramref name="earlier"/> are the versions the jurisdiction sees today.</summary>
    public static (Standard Standard, StandardPublished Event) Publish(
        DivisionCode division,
        string key,
        (string Zh, string En) name,
        DateOnly effectiveFrom,
        IReadOnlyList<StandardItem> items,
        IReadOnlyCollection<Standard> earlier
    )
    {
        if (items.GroupBy(i => i.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw StandardErrors.ItemTwice.At("items", twice.Key);
        }

        if (
            earlier.Where(s => s.Division == division).Select(s => s.EffectiveFrom).DefaultIfEmpty().Max() is var last
            && effectiveFrom < last
        )
        {
            throw StandardErrors.EarlierThanLast.At("effectiveFrom", last);
        }

        var standard = new Standard
        {
            Division = division,
            Key = key,
            Number = earlier.Select(s => s.Number).DefaultIfEmpty().Max() + 1,
            Zh = name.Zh,
            En = name.En,
            EffectiveFrom = effectiveFrom,
            Items = items,
        };
        return (standard, new StandardPublished(standard.Id, key, standard.Number, effectiveFrom) { Division = division });
    }
}
