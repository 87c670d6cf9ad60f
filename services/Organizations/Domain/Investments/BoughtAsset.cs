using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>An asset bought by an investment, from the events of rescue-teams: they own the record, this copy links the money to
/// it.</summary>
public sealed class BoughtAsset : IRecord
{
    private BoughtAsset() { }

    /// <summary>Of the equipment.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its place.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Null if the equipment no longer names an investment.</summary>
    public Guid? InvestmentId { get; private set; }

    public EquipmentClass Class { get; private set; }

    public string Name { get; private set; } = "";

    public int Quantity { get; private set; }

    /// <summary>Yuan, of the total quantity.</summary>
    public decimal Value { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>When rescue-teams recorded this state.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>A record for equipment that names or named an investment; nothing is known of it before <see cref="Hear"/>.</summary>
    public static BoughtAsset Of(Guid equipment) => new() { Id = equipment, ToldAt = DateTimeOffset.MinValue };

    /// <summary>Events may come in any order: an older one changes nothing.</summary>
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
