using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>How far a base is.</summary>
public enum BaseState
{
    /// <summary>筹备.</summary>
    InPreparation,

    /// <summary>在建.</summary>
    UnderConstruction,

    /// <summary>投入使用.</summary>
    InUse,

    /// <summary>停用 or 取消.</summary>
    Closed,
}

/// <summary>救援基地: in preparation, under construction, in use, closed; a transferred building may be put to use at once.</summary>
public sealed class RescueBase : IStandsAtPlace
{
    private RescueBase() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public BaseKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string? Address { get; private set; }

    /// <summary>Degrees east, CGCS2000.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; private set; }

    /// <summary>The investment of organizations that pays it.</summary>
    public Guid? InvestmentId { get; private set; }

    public DateOnly PreparedOn { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? InUseOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>What it is now.</summary>
    public BaseState State =>
        ClosedOn is not null ? BaseState.Closed
        : InUseOn is not null ? BaseState.InUse
        : StartedOn is not null ? BaseState.UnderConstruction
        : BaseState.InPreparation;

    /// <summary>筹备.</summary>
    public static (RescueBase Base, BaseChanged Event) Prepare(DivisionCode division, BaseDetails details, DateOnly on, DateOnly today)
    {
        var place = new RescueBase { Division = division, PreparedOn = on.Happened(today, TeamErrors.InFuture, "preparedOn") };
        place.Take(details);
        return (place, place.ChangedEvent(BaseChange.Prepared, null, on));
    }

    /// <summary>开工建设.</summary>
    public BaseChanged Start(DateOnly on, DateOnly today)
    {
        var was = Step(on, today, PreparedOn, BaseState.InPreparation);
        StartedOn = on;
        return ChangedEvent(BaseChange.Started, was, on);
    }

    /// <summary>投入使用.</summary>
    public BaseChanged PutToUse(DateOnly on, DateOnly today)
    {
        var was = Step(on, today, StartedOn ?? PreparedOn, BaseState.InPreparation, BaseState.UnderConstruction);
        InUseOn = on;
        return ChangedEvent(BaseChange.PutToUse, was, on);
    }

    /// <summary>停用, or the plan is given up.</summary>
    public BaseChanged Close(DateOnly on, DateOnly today)
    {
        var was = Step(
            on,
            today,
            InUseOn ?? StartedOn ?? PreparedOn,
            BaseState.InPreparation,
            BaseState.UnderConstruction,
            BaseState.InUse
        );
        ClosedOn = on;
        return ChangedEvent(BaseChange.Closed, was, on);
    }

    /// <summary>Corrects details; null if nothing changed that events contain.</summary>
    public BaseChanged? Correct(BaseDetails details, DateOnly today)
    {
        var was = Standing();
        Take(details);
        return was.Same(Standing()) ? null : ChangedEvent(BaseChange.Corrected, was, today);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (ClosedOn is not null || to == Division)
        {
            return null;
        }

        var was = Standing();
        Moves = [.. Moves, new PastPlace(Division, on)];
        Division = to;
        return ChangedEvent(BaseChange.Moved, was, on);
    }

    /// <summary>A building stays where it is: it belongs to the place that its own was merged into.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    /// <summary>What events contain of it.</summary>
    public BaseStanding Standing() => new(Division, Moves, Kind, Name, InvestmentId, PreparedOn, StartedOn, InUseOn, ClosedOn);

    private BaseStanding Step(DateOnly on, DateOnly today, DateOnly before, params BaseState[] from)
    {
        if (!from.Contains(State))
        {
            throw EquipmentErrors.BaseStep.Because(Name, State.Word());
        }

        return on.Happened(today, TeamErrors.InFuture, "on") >= before ? Standing() : throw EquipmentErrors.BaseDates.At("on", on, before);
    }

    private void Take(BaseDetails d)
    {
        var station = new Station(d.Address, null, d.Longitude, d.Latitude).Checked();
        (Kind, Name, Address, Longitude, Latitude, InvestmentId) = (
            d.Kind,
            d.Name.Trim(),
            station.Address,
            station.Longitude,
            station.Latitude,
            d.InvestmentId
        );
    }

    private BaseChanged ChangedEvent(BaseChange change, BaseStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(), on) { Division = Division };
}

/// <summary>The details of a base that can be corrected.</summary>
public sealed record BaseDetails(BaseKind Kind, string Name, string? Address, double? Longitude, double? Latitude, Guid? InvestmentId);
