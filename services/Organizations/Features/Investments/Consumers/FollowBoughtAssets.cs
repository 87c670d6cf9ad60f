using MassTransit;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core.Events;

namespace Organizations.Features.Investments.Consumers;

/// <summary>Keeps, for every investment, the equipment of rescue teams that names it.</summary>
public sealed class FollowBoughtAssets(OrganizationsDb db) : IConsumer<EquipmentChanged>
{
    public async Task Consume(ConsumeContext<EquipmentChanged> context)
    {
        var told = context.Message;
        if (told.Now.InvestmentId is null && told.Was?.InvestmentId is null)
        {
            return;
        }

        var asset = await db.BoughtAssets.FirstOrDefaultAsync(a => a.Id == told.EquipmentId, context.CancellationToken);
        if (asset is null)
        {
            asset = BoughtAsset.Of(told.EquipmentId);
            db.Add(asset);
        }

        asset.Hear(told);
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
