using Platform.Core;

namespace Platform.Records.Places;

/// <summary>What a service knows of a division from the events of organizations; they may arrive in any order, the later day
/// counts.</summary>
public sealed class KnownPlace
{
    private KnownPlace() { }

    /// <summary>Identity of the place, independent of its code.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its code now, or the last one.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>First day of this code.</summary>
    public DateOnly CodeFrom { get; private set; }

    /// <summary>The level as the directory says.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>The name in force since <see cref="NamedOn"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day of the name.</summary>
    public DateOnly NamedOn { get; private set; }

    /// <summary>First day of the place under any code; null: not known.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>First day without the place; null while it exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    internal static KnownPlace Of(Guid id, DivisionLevel level) => new() { Id = id, Level = level };

    /// <summary>It has this code and name from the day on.</summary>
    internal void Learn(DivisionCode code, string name, DateOnly on)
    {
        if (Division == default || on >= CodeFrom)
        {
            (Division, CodeFrom) = (code, on);
        }

        Rename(name, on);
    }

    /// <summary>It exists from the day on.</summary>
    internal void Begin(DateOnly on) => Since = on;

    /// <summary>It has this name from the day on.</summary>
    internal void Rename(string name, DateOnly on)
    {
        if (on >= NamedOn)
        {
            (Name, NamedOn) = (name, on);
        }
    }

    /// <summary>It no longer exists from the day on.</summary>
    internal void Close(DivisionCode code, string name, DateOnly on)
    {
        Learn(code, name, Division == default ? on : CodeFrom);
        ClosedOn = on;
    }
}
