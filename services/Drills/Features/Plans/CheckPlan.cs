using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;

namespace Drills.Features.Plans;

/// <summary>Sees to it that a drill exercises a plan in force.</summary>
internal sealed class CheckPlan(ReadPlan plans, DrillsDb db)
{
    /// <summary>Refuses a plan that is unknown or not in force; if its owner can't be asked, the drill stays unchecked for a round to
    /// come.</summary>
    public async Task CheckAsync(Drill drill, CancellationToken ct)
    {
        if (
            drill.PlanCheck.State != PlanCheckState.Unchecked
            || await plans.AskAsync(drill.PlanId!.Value, drill.Division, ct) is not { } answer
        )
        {
            return;
        }

        var snapshot = answer.Snapshot ?? throw DrillErrors.UnknownPlan.At("planId", drill.PlanId);
        if (!await WasInForceAsync(drill, answer, ct))
        {
            throw DrillErrors.PlanNotInForce.At("planId", snapshot.Title);
        }

        drill.PlanFound(snapshot);
    }

    /// <summary>The same for a drill that is recorded already: it refuses nothing, the drill shows the result. False: the peer could not be
    /// reached.</summary>
    public async Task<bool> CheckLaterAsync(Drill drill, DateTimeOffset now, CancellationToken ct)
    {
        if (await plans.AskAsync(drill.PlanId!.Value, drill.Division, ct) is not { } answer)
        {
            return false;
        }

        if (answer.Snapshot is { } snapshot && await WasInForceAsync(drill, answer, ct))
        {
            drill.PlanFound(snapshot);
        }
        else
        {
            drill.PlanNotInForce(answer.Snapshot?.Title, now);
        }

        return true;
    }

    // A drill held last spring may have exercised an edition that is superseded by now.
    private async Task<bool> WasInForceAsync(Drill drill, PlanAnswer answer, CancellationToken ct)
    {
        var day = drill.HeldOn ?? drill.PlannedOn;
        return answer.InForce
            || (await db.Plans.AsNoTracking().FirstOrDefaultAsync(p => p.PlanId == drill.PlanId, ct))?.IsInForceOn(day) == true;
    }
}
