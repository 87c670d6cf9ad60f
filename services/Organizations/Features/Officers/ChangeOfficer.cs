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

/// <summary>Terms and phone of an officer; the phone is the person's, so it changes in every register.</summary>
public sealed record ChangeOfficerRequest(bool FullTime, OfficerSlot? Slot, [property: Required, StringLength(20)] string Phone);

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
        await AppointOfficer.RequireSlotFreeAsync(db, officer.Division, request.Slot, officer.Id, ct);
        person.ChangePhone(PersonIdentity.Of(person.Name, request.Phone, null).Phone!, key);
        if (officer.Change(request.FullTime, request.Slot, clock.Today()) is { } changed)
        {
            db.Publish(changed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(OfficerView.Of(officer, person, clock.Today(), step.Scope.Caller));
    }
}
