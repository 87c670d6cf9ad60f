using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>What an investment bought, as rescue teams told it: their record is theirs, here stands what leads from the money to
/// it.</summary>
public sealed class BoughtAsset : IRecord
{
    private BoughtAsset() { }

    /// <summary>Of the equipment.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where it stands.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Null if the equipment names it no longer.</summary>
    public Guid? InvestmentId { get; private set; }

    public EquipmentClass Class { get; private set; }

    public string Name { get; private set; } = "";

    public int Quantity { get; private set; }

    /// <summary>Yuan, of the whole quantity.</summary>
    public decimal Value { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>When rescue teams recorded what stands here.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>A record for equipment that names or named an investment; nothing is known of it before <see cref="Hear"/>.</summary>
    public static BoughtAsset Of(Guid equipment) => new() { Id = equipment, ToldAt = DateTimeOffset.MinValue };

    /// <summary>Events may come in any order: an older one changes nothing.</summary>
    public void Hear(EquipmentChanged told)
    {
        if (told.RecordedAt > ToldAt)
        {
            (Division, InvestmentId, Class, Name, Quantity, Value, ReceivedOn, ToldAt) = (
                told.Now.Division,
                told.Now.InvestmentId,
                told.Now.Class,
                told.Now.Name,
                told.Now.Quantity,
                told.Now.Value,
                told.Now.ReceivedOn,
                told.RecordedAt
            );
        }
    }
}
