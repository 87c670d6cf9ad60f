using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>The state of a base in its life cycle.</summary>
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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>水域, 综合, 森林草原灭火, 训练 or 物资储备库.</summary>
    public BaseKind Kind { get; private set; }

    /// <summary>2 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>At most 200 characters; null: not recorded.</summary>
    public string? Address { get; private set; }

    /// <summary>Degrees east, CGCS2000.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; private set; }

    /// <summary>The investment in organizations that pays for it; null: none named.</summary>
    public Guid? InvestmentId { get; private set; }

    /// <summary>筹备: business date of the beginning.</summary>
    public DateOnly PreparedOn { get; private set; }

    /// <summary>开工: business date; null: not begun, or put to use without construction.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>投入使用: business date; null: not in use.</summary>
    public DateOnly? InUseOn { get; private set; }

    /// <summary>First day on which it is closed or given up; null: open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Follows from the dates of the steps.</summary>
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

    /// <summary>停用, or 取消 before its use.</summary>
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

    /// <summary>Corrects details; null if nothing that events contain has changed.</summary>
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

    /// <summary>Moves to the successor of its place; without a successor it stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    /// <summary>The base as events describe it.</summary>
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
