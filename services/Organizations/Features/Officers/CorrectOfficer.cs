using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Officers;

/// <summary>The dates of an appointment as they should have been recorded.</summary>
/// <param name="AppointedOn">First day.</param>
/// <param name="DismissedOn">The first day no longer; left out or null: the person serves.</param>
/// <param name="Reason">Why they were wrong; kept with the record.</param>
public sealed record CorrectOfficerRequest(
    DateOnly AppointedOn,
    DateOnly? DismissedOn,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
);

internal static class CorrectOfficer
{
    public static async Task<Ok<OfficerView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectOfficerRequest request,
        OrganizationsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (officer, today) = (await step.OnAsync(db.Officers, ct), clock.Today());
        var context = await OfficerContext.LoadAsync(db, new PersonMatcher(key, []), [officer.Division], today, ct);
        if (officer.DismissedOn is not null && request.DismissedOn is null)
        {
            await RequireFreeAsync(db, context, officer, ct);
        }

        db.Publish(officer.Correct(request.AppointedOn, request.DismissedOn, step.Scope.ActedNow(clock, request.Reason), today));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { officer }.ShownAsync(today, step.Scope.Caller, db, ct))[0]);
    }

    // The person serves again: neither the appointment nor the slot may have been given again meanwhile.
    private static async Task RequireFreeAsync(OrganizationsDb db, OfficerContext context, Officer officer, CancellationToken ct)
    {
        context.RequireSlotFree(officer.Division, officer.Slot, except: officer.Id);
        var again = db.Officers.Where(o =>
            o.Person == officer.Person && o.Kind == officer.Kind && o.Division == officer.Division && o.DismissedOn == null
        );
        if (await again.AnyAsync(ct))
        {
            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Key == officer.Person, ct);
            throw OfficerErrors.AppointedAlready.Because(person.Name);
        }
    }
}
