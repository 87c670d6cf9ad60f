using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Why a placeholder could not be filled.</summary>
public enum GapReason
{
    /// <summary>Not recorded: no local data, no such institution, team or officer.</summary>
    NotTold,

    /// <summary>The post exists but has no holder.</summary>
    Vacant,

    /// <summary>The service that has the value could not be reached.</summary>
    Unreachable,
}

/// <summary>The known values of a place for its plans, and the reasons for the missing ones.</summary>
public sealed class LocalValues(DivisionCode division)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GapReason> _gaps = new(StringComparer.Ordinal);

    /// <summary>The place whose plans are written.</summary>
    public DivisionCode Division { get; } = division;

    /// <summary>避险安置点 of the place; none: the placeholder stays open.</summary>
    public IReadOnlyList<Shelter> Shelters { get; set; } = [];

    /// <summary>The team of a place, by the place's code.</summary>
    public Dictionary<DivisionCode, KnownTeam> Teams { get; } = [];

    /// <summary>Records a placeholder's value; a blank one is a gap for the given reason.</summary>
    public void Set(string key, string? value, GapReason otherwise = GapReason.NotTold)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            _gaps[key] = otherwise;
        }
        else
        {
            _values[key] = value.Trim();
        }
    }

    /// <summary>The value without outer blanks; null: a gap.</summary>
    public string? Value(string key) => _values.GetValueOrDefault(key);

    /// <summary>Why the placeholder has no value; not recorded, if nothing else is known.</summary>
    public GapReason Why(string key) => _gaps.GetValueOrDefault(key, GapReason.NotTold);
}

/// <summary>A team as rescue-teams returns it.</summary>
public sealed record KnownTeam(Guid Id, DivisionCode Division, string Name, string? DutyPhone);
