using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace Organizations.Domain;

/// <summary>The two holders of a village's disaster-officer post (AB角).</summary>
public enum OfficerSlot
{
    /// <summary>A角.</summary>
    A,

    /// <summary>B角, the deputy of A.</summary>
    B,
}

/// <summary>One appointment of a person as information officer at a village or township.</summary>
public sealed partial class Officer : IStandsAtPlace
{
    private Officer() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Township or village: the level of the place.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>One of the five kinds of information officer.</summary>
    public OfficerKind Kind { get; private set; }

    /// <summary>The record that the place keeps of the person.</summary>
    public string Person { get; private set; } = "";

    /// <summary>As stored; null in records of a release before, whose <see cref="Person"/> is the identity.</summary>
    public string? PersonIdentity { get; private set; }

    /// <summary>The hash that counts the person, the same at all places.</summary>
    public string Counted => PersonIdentity ?? Person;

    /// <summary>专职, otherwise 兼职.</summary>
    public bool FullTime { get; private set; }

    /// <summary>Only for a village's disaster officers; null: no slot.</summary>
    public OfficerSlot? Slot { get; private set; }

    /// <summary>First day of service.</summary>
    public DateOnly AppointedOn { get; private set; }

    /// <summary>First day on which the person no longer serves; null: serving.</summary>
    public DateOnly? DismissedOn { get; private set; }

    /// <summary>The places of the appointment before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Who withdrew the appointment, when and why, if it was recorded by mistake: it ends on its first day. Null: it was
    /// not.</summary>
    public ActedBy? Withdrawn { get; private set; }

    /// <summary>The dates as they were recorded before they were corrected, the first ones first.</summary>
    public IReadOnlyList<OfficerCorrection> Corrections { get; private set; } = [];

    /// <summary>Appoints a person.</summary>
    public static (Officer Officer, OfficerAppointed Event) Appoint(
        DivisionCode division,
        DivisionLevel level,
        OfficerTerms terms,
        Person person,
        DateOnly on,
        DateOnly today
    )
    {
        if (level is not (DivisionLevel.Village or DivisionLevel.Township))
        {
            throw OfficerErrors.LevelWrong.At("division", division);
        }

        on.Happened(today, InstitutionErrors.InFuture, "appointedOn");
        var officer = new Officer
        {
            Division = division,
            Level = level,
            Kind = terms.Kind,
            Person = person.Key,
            PersonIdentity = person.Identity,
            AppointedOn = on,
        };
        officer.Set(terms);
        return (officer, new OfficerAppointed(officer.Id, terms.Kind, person.Identity, level, terms.FullTime, on) { Division = division });
    }

    /// <summary>Changes full-time or part-time and the slot; returns an event if the former changed.</summary>
    public OfficerChanged? Change(bool fullTime, OfficerSlot? slot, DateOnly today)
    {
        RequireServing();
        var was = FullTime;
        Set(new OfficerTerms(Kind, fullTime, slot));
        return was == fullTime ? null : new OfficerChanged(Id, Kind, Counted, Level, was, fullTime, today) { Division = Division };
    }

    /// <summary>Ends the appointment; <paramref name="on"/> is the first day without service.</summary>
    public OfficerDismissed Dismiss(DateOnly on, DateOnly today)
    {
        RequireServing();
        on.Happened(today, InstitutionErrors.InFuture, "on");
        if (on <= AppointedOn)
        {
            throw OfficerErrors.BeforeAppointed.At("on", on, AppointedOn);
        }

        DismissedOn = on;
        return new OfficerDismissed(Id, Kind, Counted, Level, FullTime, on) { Division = Division };
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (DismissedOn is not null)
        {
            return null;
        }

        var from = Division;
        Moves = [.. Moves, new PastPlace(from, on)];
        Division = to;
        return new OfficerMoved(Id, Kind, Counted, Level, FullTime, from, on) { Division = to };
    }

    /// <summary>
    /// Moves to the successor of its place, with the slot if it is free there. The appointment ends without a successor, or if the
    /// person already serves there as the same kind.
    /// </summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (DismissedOn is not null)
        {
            return null;
        }

        var others = there.OfType<Officer>().Where(o => o.DismissedOn is null && o.Kind == Kind && o != this).ToList();
        if (into is not { } place || others.Exists(o => o.Counted == Counted))
        {
            return Dismiss(on, on);
        }

        Slot = others.Exists(o => o.Slot == Slot) ? null : Slot;
        return MoveTo(place, on);
    }

    /// <summary>Its place on a day.</summary>
    public DivisionCode DivisionOn(DateOnly day) => PastPlace.PlaceOn(Moves, Division, day);

    private void Set(OfficerTerms terms)
    {
        if (terms.Slot is not null && (Kind != OfficerKind.Disaster || Level != DivisionLevel.Village))
        {
            throw OfficerErrors.SlotOnlyDisaster.At("slot");
        }

        (FullTime, Slot) = (terms.FullTime, terms.Slot);
    }

    private void RequireServing()
    {
        RequireNotWithdrawn();
        if (DismissedOn is { } dismissed)
        {
            throw OfficerErrors.Dismissed.Because(dismissed);
        }
    }
}

/// <summary>Kind, employment and slot of an appointment.</summary>
public sealed record OfficerTerms(OfficerKind Kind, bool FullTime, OfficerSlot? Slot);
