using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Domain;

/// <summary>A step of the rollout: survey, pilot, observation visit, meeting or report, citywide.</summary>
public sealed class Milestone : IStandsAtPlace
{
    private Milestone() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The division that took the step; of a pilot the pilot county.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Survey, pilot, observation visit, meeting or citywide. The pilot and citywide are the city's to say; a pilot belongs to its
    /// county.</summary>
    public MilestoneKind Kind { get; private set; }

    /// <summary>2 to 200 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Business date of the step.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Number of participants; null: unknown.</summary>
    public int? Participants { get; private set; }

    /// <summary>At most 100 names of places visited or surveyed.</summary>
    public List<string> Places { get; private set; } = [];

    /// <summary>At most 2,000 characters; null: none.</summary>
    public string? Note { get; private set; }

    /// <summary>At most 20 photos, minutes and reports.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; private set; } = [];

    /// <summary>Ids of the attached files.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>Business date of the withdrawal, if it was recorded by mistake; null: it counts.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Records a step that was taken.</summary>
    /// <param name="saidBy">The division at which it is recorded; for a pilot not the county but its city.</param>
    public static (Milestone Milestone, MilestoneReached Event) Reach(
        DivisionCode saidBy,
        DivisionCode division,
        MilestoneKind kind,
        string title,
        DateOnly on,
        int? participants,
        IEnumerable<string> places,
        string? note,
        DateOnly today
    )
    {
        BrokenFields.RefuseFirst(BrokenRules(saidBy, division, kind, on, today));
        var milestone = new Milestone
        {
            Division = division,
            Kind = kind,
            Title = title,
            On = on,
            Participants = participants,
            Places = [.. places],
            Note = note,
        };
        return (milestone, new MilestoneReached(milestone.Id, kind, title, on, saidBy) { Division = division });
    }

    /// <summary>Every rule that such a step breaks, at its field.</summary>
    public static IEnumerable<FieldError> BrokenRules(
        DivisionCode saidBy,
        DivisionCode division,
        MilestoneKind kind,
        DateOnly on,
        DateOnly today
    )
    {
        if (IsTheCitys(kind) && saidBy.Depth > DivisionLevel.City)
        {
            yield return new("kind", DocumentErrors.SaidByTheCity, [saidBy]);
        }
        else if (kind == MilestoneKind.Citywide && division.Depth > DivisionLevel.City)
        {
            yield return new("kind", DocumentErrors.SaidByTheCity, [division]);
        }

        if (on > today)
        {
            yield return new("on", DocumentErrors.NotYet, [on]);
        }

        if (kind == MilestoneKind.Pilot && division.Depth != DivisionLevel.County)
        {
            yield return new("county", DocumentErrors.PilotIsACounty, [division]);
        }
    }

    /// <summary>Replaces the attached files.</summary>
    public void Attach(IReadOnlyList<StoredFile> files)
    {
        RequireRecorded();
        (Attachments, Files) = ([.. files.Select(AttachedFile.Of)], [.. files.Select(f => f.Id)]);
    }

    /// <summary>Withdraws a milestone that was recorded by mistake.</summary>
    /// <param name="saidBy">The division at which it is withdrawn.</param>
    public MilestoneWithdrawn Withdraw(DivisionCode saidBy, DateOnly on)
    {
        RequireRecorded();
        if (IsTheCitys(Kind) && saidBy.Depth > DivisionLevel.City)
        {
            throw DocumentErrors.SaidByTheCity.Because(saidBy);
        }

        WithdrawnOn = on;
        return new MilestoneWithdrawn(Id, Kind, Title, On, on, Kind == MilestoneKind.Pilot ? saidBy : Division) { Division = Division };
    }

    private static bool IsTheCitys(MilestoneKind kind) => kind is MilestoneKind.Pilot or MilestoneKind.Citywide;

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Stays at the old code, where the superiors still find it.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) => null;

    private void RequireRecorded()
    {
        if (WithdrawnOn is not null)
        {
            throw DocumentErrors.MilestoneWithdrawn.Because(Title);
        }
    }
}
