using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <content>Its life: registered, renamed once, moved with its place, closed.</content>
public sealed partial class Institution
{
    /// <summary>Adds an existing institution to the register.</summary>
    public static (Institution Institution, InstitutionEstablished Event) Register(
        DivisionCode division,
        DivisionLevel level,
        InstitutionKind kind,
        string name,
        DateOnly on,
        DateOnly today
    )
    {
        if (!Fits(kind, level))
        {
            throw InstitutionErrors.KindNotOfLevel.At("kind", division);
        }

        RequirePast(on, today, "establishedOn");
        var institution = new Institution
        {
            Division = division,
            Level = level,
            Kind = kind,
            Name = name,
            EstablishedOn = on,
        };
        return (institution, new InstitutionEstablished(institution.Id, level, kind, name, on) { Division = division });
    }

    /// <summary>Hangs the new plaque: a safety station becomes an office, a safety room a room.</summary>
    public InstitutionRenamed Rename(string name, DateOnly on, string? documentNumber, DateOnly today)
    {
        RequireOpen();
        if (RenamedOn is { } before)
        {
            throw InstitutionErrors.AlreadyRenamed.Because(Name, before);
        }

        var former = Kind;
        var kind = Kind switch
        {
            InstitutionKind.SafetyStation => InstitutionKind.Office,
            InstitutionKind.SafetyRoom => InstitutionKind.Room,
            _ => throw InstitutionErrors.NotFormerStation.Because(Name),
        };
        RequireInLife(on, today);
        (FormerKind, Kind, FormerName, Name, RenamedOn) = (former, kind, Name, name, on);
        (DocumentNumber, PlaqueHungOn) = (documentNumber, on);
        return new InstitutionRenamed(Id, Level, former, Kind, FormerName, Name, on, documentNumber) { Division = Division };
    }

    /// <summary>Puts a wrong date (and document number) of the renaming right.</summary>
    public InstitutionRenamingCorrected CorrectRenaming(DateOnly on, string? documentNumber, DateOnly today)
    {
        RequireInLife(on, today);
        if (RenamedOn is not { } was || FormerKind is not { } former)
        {
            throw InstitutionErrors.NotRenamed.Because(Name);
        }

        PlaqueHungOn = PlaqueHungOn == was ? on : PlaqueHungOn;
        (RenamedOn, DocumentNumber) = (on, documentNumber ?? DocumentNumber);
        return new InstitutionRenamingCorrected(Id, Level, former, Kind, was, on) { Division = Division };
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (ClosedOn is not null)
        {
            return null;
        }

        var from = Division;
        Moves = [.. Moves, new PastPlace(from, on)];
        Division = to;
        return new InstitutionMoved(Id, Level, Kind, from, on) { Division = to };
    }

    /// <summary>Its place was merged into another: the institution there takes over; if there is none, this one moves there.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (ClosedOn is not null)
        {
            return null;
        }

        var successor = there.OfType<Institution>().FirstOrDefault(i => i.ClosedOn is null && i != this);
        return into is { } place && successor is null ? MoveTo(place, on) : Close(on, successor, on);
    }

    /// <summary>Ends it; <paramref name="successor"/> takes over, if one does.</summary>
    public InstitutionClosed Close(DateOnly on, Institution? successor, DateOnly today)
    {
        RequireInLife(on, today);
        if (RenamedOn is { } renamed && on < renamed)
        {
            throw InstitutionErrors.BeforeRenamed.At("on", on, renamed);
        }

        if (successor is not null && (successor.Id == Id || successor.ClosedOn is not null))
        {
            throw InstitutionErrors.SuccessorUnfit.At("succeededBy");
        }

        (ClosedOn, SucceededBy) = (on, successor?.Id);
        return new InstitutionClosed(Id, Level, Kind, SucceededBy, on) { Division = Division };
    }

    /// <summary>
    /// 登记有误撤回: it was never there. Also a closed one can be withdrawn; what is built on it (posts, an attained standard) must be taken
    /// back before, and <paramref name="used"/> names it.
    /// </summary>
    public InstitutionWithdrawn Withdraw(ActedBy by, string? used)
    {
        if (Withdrawn is { } before)
        {
            throw InstitutionErrors.Withdrawn.Because(Name, before.On);
        }

        if (used is not null)
        {
            throw InstitutionErrors.InUse.Because(Name, used);
        }

        var withdrawn = new InstitutionWithdrawn(
            Id,
            Level,
            Kind,
            FormerKind,
            EstablishedOn,
            RenamedOn,
            ClosedOn,
            Moves,
            [.. Staffings.Select(s => s.On)],
            by.Note ?? "",
            by.On
        )
        {
            Division = Division,
        };
        (Withdrawn, ClosedOn, SucceededBy) = (by, EstablishedOn, null);
        return withdrawn;
    }

    /// <summary>Whether a kind of institution is set up at places of a level.</summary>
    public static bool Fits(InstitutionKind kind, DivisionLevel level) =>
        kind switch
        {
            InstitutionKind.Bureau => level is DivisionLevel.City or DivisionLevel.County,
            InstitutionKind.Office or InstitutionKind.SafetyStation => level == DivisionLevel.Township,
            _ => level == DivisionLevel.Village,
        };
}
