using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>An asset bought by an investment, from the events of rescue-teams, which owns the record: this copy links the money to
/// it.</summary>
public sealed class BoughtAsset : IRecord
{
    private BoughtAsset() { }

    /// <summary>The equipment's id in rescue-teams.</summary>
    public Guid Id { get; private set; }

    /// <summary>The equipment's place, by the present code.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Null if the equipment no longer names an investment.</summary>
    public Guid? InvestmentId { get; private set; }

    /// <summary>Decides the unit of the quantity: 辆, 台, 件, 艘, 套.</summary>
    public EquipmentClass Class { get; private set; }

    /// <summary>Name of the equipment in rescue-teams.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In the unit of the class.</summary>
    public int Quantity { get; private set; }

    /// <summary>Yuan, for the whole quantity.</summary>
    public decimal Value { get; private set; }

    /// <summary>Business date of the receipt.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>When rescue-teams recorded this state.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>A copy without content, before its first event; see <see cref="Hear"/>.</summary>
    public static BoughtAsset Of(Guid equipment) => new() { Id = equipment, ToldAt = DateTimeOffset.MinValue };

    /// <summary>Takes over the state of an event; events may arrive in any order, and an older one changes nothing.</summary>
    public void Hear(EquipmentChanged change)
    {
        if (change.RecordedAt > ToldAt)
        {
            (Division, InvestmentId, Class, Name, Quantity, Value, ReceivedOn, ToldAt) = (
                change.Now.Division,
                change.Now.InvestmentId,
                change.Now.Class,
                change.Now.Name,
                change.Now.Quantity,
                change.Now.Value,
                change.Now.ReceivedOn,
                change.RecordedAt
            );
        }
    }
}
