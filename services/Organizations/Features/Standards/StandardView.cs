using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Standards;

/// <summary>A version of a checklist as the API shows it.</summary>
/// <param name="Jurisdiction">Who published it; null for the content the platform comes with.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="EffectiveFrom">First day it is measured by.</param>
public sealed record StandardView(
    Guid Id,
    DivisionCode? Jurisdiction,
    string Key,
    int Number,
    string Zh,
    string En,
    DateOnly EffectiveFrom,
    IReadOnlyList<StandardItem> Items
)
{
    /// <summary>The view of a record.</summary>
    public static StandardView Of(Standard s) =>
        new(s.Id, s.Division == default ? null : s.Division, s.Key, s.Number, s.Zh, s.En, s.EffectiveFrom, s.Items);
}
