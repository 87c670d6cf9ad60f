using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <content>What happens to it.</content>
public sealed partial class Equipment
{
    /// <summary>Pieces ready for use.</summary>
    public int Usable => Present - OutOfUse;

    /// <summary>丢失, 报废 or 消耗: removes pieces. Of those scrapped or lost, damaged pieces are removed first.</summary>
    public EquipmentChanged TakeAway(EquipmentStep step, DateOnly today)
    {
        Check(step, today);
        if (step.Quantity > Present)
        {
            throw EquipmentErrors.TooMany.At("quantity", Name, Present, step.Quantity);
        }

        var was = Standing();
        Present -= step.Quantity;
        OutOfUse = step.Change == EquipmentChange.UsedUp ? Math.Min(OutOfUse, Present) : Math.Max(0, OutOfUse - step.Quantity);
        return Done(step, was);
    }

    /// <summary>损坏: out of use until repaired.</summary>
    public EquipmentChanged Damage(EquipmentStep step, DateOnly today)
    {
        Check(step, today);
        if (step.Quantity > Usable)
        {
            throw EquipmentErrors.TooMany.At("quantity", Name, Usable, step.Quantity);
        }

        var was = Standing();
        OutOfUse += step.Quantity;
        return Done(step, was);
    }

    /// <summary>修复.</summary>
    public EquipmentChanged Repair(EquipmentStep step, DateOnly today)
    {
        Check(step, today);
        if (step.Quantity > OutOfUse)
        {
            throw EquipmentErrors.NothingDamaged.At("quantity", Name, OutOfUse, step.Quantity);
        }

        var was = Standing();
        OutOfUse -= step.Quantity;
        return Done(step, was);
    }

    /// <summary>检验: inspected, and due again by a day.</summary>
    public EquipmentChanged Inspect(EquipmentStep step, DateOnly? due, DateOnly today)
    {
        Check(step, today);
        var was = Standing();
        InspectionDue = due;
        return Done(step, was);
    }

    /// <summary>调拨: another team or base has it, all that is present.</summary>
    public EquipmentChanged HandOver(EquipmentHolder keeper, EquipmentStep step, DateOnly today)
    {
        Check(step, today);
        var was = Standing();
        Moves = keeper.Division == Division ? Moves : [.. Moves, new PastPlace(Division, step.On)];
        (Division, TeamId, BaseId) = (keeper.Division, keeper.TeamId, keeper.BaseId);
        return Done(step, was);
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (Present == 0 || to == Division)
        {
            return null;
        }

        var was = Standing();
        Moves = [.. Moves, new PastPlace(Division, on)];
        Division = to;
        return ChangedEvent(EquipmentChange.Moved, was, on);
    }

    /// <summary>A team's or base's equipment follows the team or base; the bureau's own follows the place.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        TeamId is null && BaseId is null && into is { } place ? MoveTo(place, on) : null;

    private void Check(EquipmentStep step, DateOnly today)
    {
        step.Cost.WholeFen("cost");
        RequirePresent();
        step.On.Happened(today, TeamErrors.InFuture, "on");

        if (step.On < ReceivedOn)
        {
            throw EquipmentErrors.BeforeReceived.At("on", step.On, ReceivedOn);
        }
    }

    private void RequirePresent()
    {
        if (Present == 0)
        {
            throw EquipmentErrors.Gone.Because(Name);
        }
    }

    private EquipmentChanged Done(EquipmentStep step, EquipmentStanding was)
    {
        History = [.. History, step];
        return ChangedEvent(step.Change, was, step.On);
    }
}

/// <summary>One thing that was done to equipment.</summary>
/// <param name="Cost">Of a repair or inspection, in yuan.</param>
public sealed record EquipmentStep(EquipmentChange Change, DateOnly On, int Quantity, string? Note, decimal? Cost)
{
    /// <summary>The pieces no longer exist after it.</summary>
    public bool TakesAway => Change is EquipmentChange.Lost or EquipmentChange.Scrapped or EquipmentChange.UsedUp;
}
