using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>
/// An emergency-management institution of one of the three levels: county bureau, township office, village room.
/// Offices and rooms mostly began as safety-supervision stations and were renamed (挂牌更名).
/// </summary>
public sealed class Institution : IRecord
{
    private Institution()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Level of its division, as the directory says.</summary>
    public DivisionLevel Level { get; private set; }

    public InstitutionKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Name before the renaming; null if it was never renamed.</summary>
    public string? FormerName { get; private set; }

    public DateOnly EstablishedOn { get; private set; }

    /// <summary>Business date of the renaming.</summary>
    public DateOnly? RenamedOn { get; private set; }

    /// <summary>Takes an institution that stands into the register.</summary>
    public static (Institution Institution, InstitutionEstablished Event) Register(
        DivisionCode division, DivisionLevel level, InstitutionKind kind, string name, DateOnly on)
    {
        var institution = new Institution { Division = division, Level = level, Kind = kind, Name = name, EstablishedOn = on };
        return (institution, new InstitutionEstablished(institution.Id, level, kind, name, on) { Division = division });
    }

    /// <summary>Hangs the new plaque: a safety station becomes an office, a safety room a room.</summary>
    public InstitutionRenamed Rename(string name, DateOnly on, string? documentNumber)
    {
        if (RenamedOn is { } before)
        {
            throw OrganizationErrors.AlreadyRenamed.Because(Name, before);
        }

        var former = Kind;
        Kind = Kind switch
        {
            InstitutionKind.SafetyStation => InstitutionKind.Office,
            InstitutionKind.SafetyRoom => InstitutionKind.Room,
            _ => throw OrganizationErrors.NotFormerStation.Because(Name),
        };
        (FormerName, Name, RenamedOn) = (Name, name, on);
        return new InstitutionRenamed(Id, Level, former, Kind, FormerName, Name, on, documentNumber) { Division = Division };
    }
}
