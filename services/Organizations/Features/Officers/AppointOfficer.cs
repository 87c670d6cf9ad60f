using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
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
        var identity = request.Person.Identity("person.");
        var context = await OfficerContext.LoadAsync(
            db,
            await db.PersonsAsync(key, scope.Division, [identity], ct),
            [scope.Division],
            today,
            ct
        );
        context.PlaceOn(scope.Division, request.AppointedOn);
        var person = context.Recognize(identity, scope.Division);
        var officer = Take(context, scope.Division, person, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{officer.Division}/officers/{officer.Id}",
            OfficerView.Of(officer, person, today, scope.Caller)
        );
    }

    /// <summary>The person, whom the context recognized, serves at the place.</summary>
    public static Officer Take(OfficerContext context, DivisionCode place, Person person, AppointOfficerRequest request)
    {
        if (context.Serving(place, request.Kind, person) is not null)
        {
            throw OfficerErrors.AppointedAlready.Because(person.Name);
        }

        context.RequireSlotFree(place, request.Slot, except: null);
        var terms = new OfficerTerms(request.Kind, request.FullTime, request.Slot);
        var there = context.PlaceOn(place, request.AppointedOn);
        var (officer, happened) = Officer.Appoint(place, there.Level, terms, person, request.AppointedOn, context.Today);
        context.Appointed(officer, person, happened);
        if (there.EndedOn is { } end)
        {
            context.Changed(officer, person, Followed(officer, there, end));
        }

        return officer;
    }

    // Recorded late, at a place that has ended: the appointment went where the place's other officers went.
    private static PlatformEvent? Followed(Officer officer, CodeTime there, DateOnly end) =>
        there is { ReplacedBy: { } next, EndedBy: DivisionChange.Recode or DivisionChange.Transfer }
            ? officer.MoveTo(next, end)
            : officer.PlaceEnded(there.ReplacedBy, [], end);
}
