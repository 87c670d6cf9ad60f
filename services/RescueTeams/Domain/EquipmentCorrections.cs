using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <content>What was recorded wrong of the receipt.</content>
public sealed partial class Equipment
{
    /// <summary>
    /// Puts class, quantity and date of the receipt right, also of equipment of which nothing is left: pieces that were written off only to
    /// correct the number count again.
    /// </summary>
    public EquipmentChanged CorrectReceipt(EquipmentClass @class, int quantity, DateOnly receivedOn, ActedBy by, DateOnly today)
    {
        if (@class is EquipmentClass.Vehicle or EquipmentClass.Vessel && quantity != 1)
        {
            throw EquipmentErrors.SingleOnly.At("quantity");
        }

        receivedOn.Happened(today, TeamErrors.InFuture, "receivedOn");
        DateOnly? first = History.Select(h => h.On).Concat(Moves.Select(m => m.On)).Order().Select(on => (DateOnly?)on).FirstOrDefault();
        if (receivedOn > first)
        {
            throw EquipmentErrors.AfterFirstStep.At("receivedOn", receivedOn, first);
        }

        var gone = History.Where(h => h.TakesAway).Sum(h => h.Quantity);
        if (quantity < gone + OutOfUse)
        {
            throw EquipmentErrors.FewerThanUsed.At("quantity", quantity, gone, OutOfUse);
        }

        var was = Standing();
        Corrections = [.. Corrections, new ReceiptCorrection(Class, Quantity, ReceivedOn, by)];
        Purpose = Purpose == PurposeOf(Class) ? PurposeOf(@class) : Purpose;
        (Class, Quantity, ReceivedOn, Present) = (@class, quantity, receivedOn, quantity - gone);
        return ChangedEvent(EquipmentChange.Corrected, was, by.On);
    }
}

/// <summary>A correction of a receipt.</summary>
/// <param name="Class">As it was recorded before.</param>
/// <param name="Quantity">As it was recorded before.</param>
/// <param name="ReceivedOn">As it was recorded before.</param>
/// <param name="By">Who corrected it, when and why.</param>
public sealed record ReceiptCorrection(EquipmentClass Class, int Quantity, DateOnly ReceivedOn, ActedBy By);
