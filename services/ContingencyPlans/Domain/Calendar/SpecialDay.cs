using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>A holiday that is not a weekend day, or a weekend day on which people work (调休上班): reference data of a
/// jurisdiction.</summary>
public sealed class SpecialDay : IRecord
{
    private SpecialDay() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction (a prefecture has its own holidays); the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Local date; one entry for each jurisdiction and date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Whether people work.</summary>
    public bool Works { get; private set; }

    /// <summary>Name of the holiday, 1 to 50 characters: 国庆节.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The notice that sets the day.</summary>
    public string? Source { get; private set; }

    /// <summary>Records a day that the jurisdiction has no entry for.</summary>
    public static SpecialDay Set(DivisionCode jurisdiction, DateOnly date, bool works, string name, string? source) =>
        new()
        {
            Division = jurisdiction,
            Date = date,
            Works = works,
            Name = name,
            Source = source,
        };

    /// <summary>Replaces what is recorded of the day.</summary>
    public void Put(bool works, string name, string? source) => (Works, Name, Source) = (works, name, source);
}
