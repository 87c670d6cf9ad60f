using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Places;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Mobilizations;

/// <summary>Help of a social force is needed at the path's place.</summary>
/// <param name="Location">Where; without it the way is not estimated.</param>
/// <param name="Spot">Where, in words.</param>
/// <param name="Contact">The contact of the force on the scene.</param>
/// <param name="Incident">Reference of the incident.</param>
/// <param name="ForceIds">The forces to ask, one after the other; if left out any that is able, best first.</param>
/// <param name="AnswerMinutes">Time to answer from now on; by the rules if left out.</param>
/// <param name="AskedAt">When the force was called, if it is recorded later.</param>
public sealed record RequestForceRequest(
    DisasterKind Disaster,
    ForceSpecialty? Specialty,
    [property: Required, StringLength(1000, MinimumLength = 2)] string Task,
    PointRequest? Location,
    [property: StringLength(200)] string? Spot,
    [property: StringLength(100)] string? Contact,
    [property: StringLength(100)] string? Incident,
    [property: Length(1, 20)] IReadOnlyList<Guid>? ForceIds,
    [property: Range(1, 1440)] int? AnswerMinutes,
    DateTimeOffset? AskedAt
)
{
    internal Need Need(DivisionCode place) =>
        new(place, Disaster, Specialty, Task.Trim(), Location?.Point(), Spot?.Trim(), Contact?.Trim(), Incident?.Trim());
}

internal static class RequestForce
{
    public static async Task<Created<MobilizationView>> HandleAsync(
        RequestForceRequest request,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var acted = scope.ActedAt(request.AskedAt, clock);
        var rules = ForceRules.InForce(await db.Rules.AsNoTracking().ToListAsync(ct), scope.Division, clock.Today());
        var asking = new RequestTerms(request.AnswerMinutes ?? rules.AnswerMinutes, request.ForceIds?.Distinct().ToList(), null);
        var asked = await db.AskNextAsync(request.Need(scope.Division), asking, acted, ct);
        var mobilization = asked ?? throw await RefusalAsync(db, request, scope, acted.On, ct);
        return TypedResults.Created(
            $"/v1/divisions/{mobilization.Division}/mobilizations/{mobilization.Id}",
            MobilizationView.Of(mobilization)
        );
    }

    // A request that names one force gets the reason why that force can't come.
    private static async Task<DomainException> RefusalAsync(
        SocialForcesDb db,
        RequestForceRequest request,
        Scope scope,
        DateOnly day,
        CancellationToken ct
    )
    {
        if (request.ForceIds is not [var only])
        {
            return MobilizationErrors.NobodyAble.Because(scope.Division);
        }

        var force = await db.Forces.AsNoTracking().FirstOrDefaultAsync(f => f.Id == only, ct);
        var agreements = await db.Agreements.AsNoTracking().Where(a => a.ForceId == only).ToListAsync(ct);
        return force is null ? ForceErrors.NoneHere.At("forceIds", only)
            : !force.IsFit ? ForceErrors.NotFit.Because(force.Name)
            : !agreements.Exists(a => a.Serves(scope.Division, request.Disaster, day))
                ? AgreementErrors.NotInForce.Because(force.Name, scope.Division)
            : ForceErrors.Engaged.Because(force.Name);
    }
}
