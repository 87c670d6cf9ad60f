using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core.Events;

namespace Organizations.Features.Investments.Consumers;

/// <summary>Keeps, for every investment, the equipment in rescue-teams that names it.</summary>
public sealed class FollowBoughtAssets(OrganizationsDb db) : IConsumer<EquipmentChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<EquipmentChanged> context)
    {
        var message = context.Message;
        if (message.Now.InvestmentId is null && message.Was?.InvestmentId is null)
        {
            return;
        }

        var asset = await db.BoughtAssets.FirstOrDefaultAsync(a => a.Id == message.EquipmentId, context.CancellationToken);
        if (asset is null)
        {
            asset = BoughtAsset.Of(message.EquipmentId);
            db.Add(asset);
        }

        asset.Hear(message);
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
