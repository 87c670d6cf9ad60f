using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Organizations.Features.Officers;

/// <summary>Terms and phone of an officer; the phone is the person's, so it changes in every register.</summary>
public sealed record ChangeOfficerRequest(bool FullTime, OfficerSlot? Slot, [property: Required, StringLength(40)] string Phone);

internal static class ChangeOfficer
{
    public static async Task<Ok<OfficerView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeOfficerRequest request,
        OrganizationsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var officer = await step.OnAsync(db.Officers, ct);
        var person = await db.Persons.SingleAsync(p => p.Key == officer.Person, ct);
        step.IfMatch.Check(OfficerView.Of(officer, person, clock.Today(), step.Scope.Caller));
        var context = await OfficerContext.LoadAsync(db, new PersonMatcher(key, []), [officer.Division], clock.Today(), ct);
        var phone = PersonIdentity.Of(person.Name, request.Phone, null).Phone!;
        if (phone != person.Phone)
        {
            person.ChangePhone(phone, key);
            db.ShowsChange(officer);
        }

        Take(context, officer, person, request.FullTime, request.Slot);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(OfficerView.Of(officer, person, clock.Today(), step.Scope.Caller));
    }

    /// <summary>The officer serves full-time or part-time, as A, B or neither; whether that is another than before.</summary>
    public static bool Take(OfficerContext context, Officer officer, Person person, bool fullTime, OfficerSlot? slot)
    {
        if ((officer.FullTime, officer.Slot) == (fullTime, slot))
        {
            return false;
        }

        context.RequireSlotFree(officer.Division, slot, except: officer.Id);
        context.Changed(officer, person, officer.Change(fullTime, slot, context.Today));
        return true;
    }
}
