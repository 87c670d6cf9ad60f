using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;

namespace Organizations.Features.Officers;

/// <summary>A person serves as officer at the path's village or township.</summary>
/// <param name="Kind">Which of the kinds.</param>
/// <param name="Person">Who.</param>
/// <param name="FullTime">专职, otherwise 兼职.</param>
/// <param name="Slot">A or B, for a village's disaster officers.</param>
/// <param name="AppointedOn">First day.</param>
public sealed record AppointOfficerRequest(
    OfficerKind Kind,
    [property: Required] PersonRequest Person,
    bool FullTime,
    OfficerSlot? Slot,
    DateOnly AppointedOn
);

internal static class AppointOfficer
{
    public static async Task<Created<OfficerView>> HandleAsync(
        AppointOfficerRequest request,
        Scope scope,
        OrganizationsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        var level = await db.RequireDivisionAsync(scope.Division, today, ct);
        var person = await db.RecognizeAsync(key, request.Person.Identity("person."), scope.Division, ct);
        if (
            await db.Officers.AnyAsync(
                o => o.Division == scope.Division && o.Kind == request.Kind && o.Person == person.Key && o.DismissedOn == null,
                ct
            )
        )
        {
            throw OfficerErrors.AppointedAlready.Because(person.Name);
        }

        await RequireSlotFreeAsync(db, scope.Division, request.Slot, except: null, ct);
        var terms = new OfficerTerms(request.Kind, request.FullTime, request.Slot);
        var (officer, happened) = Officer.Appoint(scope.Division, level, terms, person, request.AppointedOn, today);
        db.Add(officer);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{officer.Division}/officers/{officer.Id}",
            OfficerView.Of(officer, person, today, scope.Caller)
        );
    }

    internal static async Task RequireSlotFreeAsync(
        OrganizationsDb db,
        DivisionCode place,
        OfficerSlot? slot,
        Guid? except,
        CancellationToken ct
    )
    {
        if (slot is null)
        {
            return;
        }

        var holder = await db
            .Officers.Where(o => o.Division == place && o.Slot == slot && o.DismissedOn == null && o.Id != except)
            .Join(db.Persons, o => o.Person, p => p.Key, (_, p) => p.Name)
            .FirstOrDefaultAsync(ct);
        if (holder is not null)
        {
            throw OfficerErrors.SlotTaken.Because(place, slot, holder);
        }
    }
}
