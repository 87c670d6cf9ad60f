using Platform.Core;

namespace Organizations.Domain;

/// <summary>One requirement of a checklist.</summary>
/// <param name="Key">Stable word; the same requirement keeps it in all versions.</param>
/// <param name="Zh">Chinese text of the requirement.</param>
/// <param name="En">English text of the requirement.</param>
/// <param name="Levels">Levels of institution it applies to.</param>
/// <param name="EvidenceRequired">Whether it counts only with a photo or a file.</param>
/// <param name="Source">The register that gives the answer; null: the institution answers.</param>
public sealed record StandardItem(
    string Key,
    string Zh,
    string En,
    IReadOnlyList<DivisionLevel> Levels,
    bool EvidenceRequired,
    ItemSource? Source
);

/// <summary>The answers that follow from the register of institutions.</summary>
public enum ItemSource
{
    /// <summary>Exists as a bureau, office or room; a safety-supervision station not yet renamed does not count.</summary>
    Institution,

    /// <summary>Its plaque was hung.</summary>
    Plaque,

    /// <summary>Its seal was cut.</summary>
    Seal,

    /// <summary>At least the required minimum of staff on duty.</summary>
    Staff,
}
