using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>The state of an annual programme.</summary>
public enum ProgrammeState
{
    /// <summary>起草.</summary>
    Draft,

    /// <summary>批准: from now on changed only by putting off or dropping a line, with the reason.</summary>
    Approved,
}

/// <summary>年度演练计划 of a place: the drills planned for each month of one year.</summary>
public sealed class Programme : IStandsAtPlace
{
    private Programme() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The level of the place in the directory.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>Calendar year, 2000 to 2100; one programme for each place and year.</summary>
    public int Year { get; private set; }

    /// <summary>Draft, or approved.</summary>
    public ProgrammeState State { get; private set; }

    /// <summary>Business date of the approval; null: a draft.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Subject of the approving account.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>1 to 500 lines, by month.</summary>
    public IReadOnlyList<ProgrammeItem> Items { get; private set; } = [];

    /// <summary>A draft for a year.</summary>
    public static Programme Draft(DivisionCode place, DivisionLevel level, int year, IEnumerable<ProgrammeItem> items)
    {
        var programme = new Programme
        {
            Division = place,
            Level = level,
            Year = year,
        };
        programme.Change(items);
        return programme;
    }

    /// <summary>Replaces all lines of a draft.</summary>
    public void Change(IEnumerable<ProgrammeItem> items)
    {
        if (State == ProgrammeState.Approved)
        {
            throw ProgrammeErrors.ApprovedAlready.Because(Year, ApprovedOn!);
        }

        Items = [.. items.OrderBy(i => i.Month)];
    }

    /// <summary>批准.</summary>
    public void Approve(ActedBy acted)
    {
        if (State == ProgrammeState.Approved)
        {
            throw ProgrammeErrors.ApprovedAlready.Because(Year, ApprovedOn!);
        }

        (State, ApprovedOn, ApprovedBy) = (ProgrammeState.Approved, acted.On, acted.By);
    }

    /// <summary>推迟到另一个月, or 提前.</summary>
    public void PutOff(Guid item, int month, ActedBy acted) =>
        Replace(
            item,
            i => i with { Month = month, Slips = [.. i.Slips, new ProgrammeSlip(i.Month, month, acted.On, acted.By, acted.Note!)] }
        );

    /// <summary>不再举行.</summary>
    public void Drop(Guid item, ActedBy acted) =>
        Replace(item, i => i with { Dropped = new ProgrammeSlip(i.Month, null, acted.On, acted.By, acted.Note!) });

    /// <summary>The open line for the hazard whose month is nearest to the given one; null: none, or not approved.</summary>
    /// <param name="taken">Lines that other drills carry out.</param>
    public ProgrammeItem? LineFor(Hazard hazard, int month, IReadOnlySet<Guid> taken) =>
        State != ProgrammeState.Approved
            ? null
            : Items.Where(i => i.Dropped is null && i.Hazard == hazard && !taken.Contains(i.Id)).MinBy(i => Math.Abs(i.Month - month));

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Moves to the successor, unless the successor has a programme of the year: then it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place && !there.OfType<Programme>().Any(p => p.Year == Year && p != this) ? MoveTo(place, on) : null;

    private void Replace(Guid id, Func<ProgrammeItem, ProgrammeItem> change)
    {
        if (State != ProgrammeState.Approved)
        {
            throw ProgrammeErrors.NotApproved.Because(Year);
        }

        var item = Items.FirstOrDefault(i => i.Id == id) ?? throw ProgrammeErrors.UnknownItem.At("itemId", id);
        Items = item.Dropped is { } dropped
            ? throw ProgrammeErrors.DroppedAlready.Because(item.Title, dropped.On)
            : [.. Items.Select(i => i == item ? change(i) : i)];
    }
}
