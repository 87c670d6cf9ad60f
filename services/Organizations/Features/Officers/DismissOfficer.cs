using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Officers;

/// <summary>The person no longer serves on that day.</summary>
public sealed record DismissOfficerRequest(DateOnly On);

internal static class DismissOfficer
{
    public static async Task<Ok<OfficerView>> HandleAsync(
        [AsParameters] RecordStep step,
        DismissOfficerRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var officer = await step.OnAsync(db.Officers, ct);
        var today = clock.Today();
        db.Publish(Take(officer, request, today));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { officer }.ShownAsync(today, step.Scope.Caller, db, ct))[0]);
    }

    /// <summary>The appointment ends on the day.</summary>
    public static PlatformEvent Take(Officer officer, DismissOfficerRequest request, DateOnly today) => officer.Dismiss(request.On, today);
}
