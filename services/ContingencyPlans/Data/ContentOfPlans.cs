using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;

namespace ContingencyPlans.Data;

/// <summary>How a plan's text is found.</summary>
internal static class ContentOfPlans
{
    public static Task<PlanContent> ContentOfAsync(this ContingencyPlansDb db, Guid plan, CancellationToken ct) =>
        db.Texts.AsNoTracking().Where(t => t.PlanId == plan).Select(t => t.Content).SingleAsync(ct);
}
