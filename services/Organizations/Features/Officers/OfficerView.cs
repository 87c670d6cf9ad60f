using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace Organizations.Features.Officers;

/// <summary>An officer as the API shows it.</summary>
/// <param name="Id">The appointment.</param>
/// <param name="Division">The village or township; on a past day, by the code of that day.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Kind">Which of the kinds.</param>
/// <param name="Person">Who; numbers masked unless the caller keeps the place's records.</param>
/// <param name="FullTime">专职, otherwise 兼职.</param>
/// <param name="Slot">A or B, of a village's disaster officers.</param>
/// <param name="AppointedOn">First day.</param>
/// <param name="DismissedOn">The first day no longer.</param>
/// <param name="Withdrawn">Who withdrew the appointment, when and why.</param>
/// <param name="Corrections">The dates as they were before they were corrected.</param>
/// <param name="Version">For If-Match.</param>
public sealed record OfficerView(
    Guid Id,
    DivisionCode Division,
    DivisionLevel Level,
    OfficerKind Kind,
    PersonView Person,
    bool FullTime,
    OfficerSlot? Slot,
    DateOnly AppointedOn,
    DateOnly? DismissedOn,
    ActedBy? Withdrawn,
    IReadOnlyList<OfficerCorrection> Corrections,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => Person;

    internal static OfficerView Of(Officer o, Person person, DateOnly day, Caller caller) =>
        new(
            o.Id,
            o.DivisionOn(day),
            o.Level,
            o.Kind,
            PersonView.Of(person, caller, o.Division),
            o.FullTime,
            o.Slot,
            o.AppointedOn,
            o.DismissedOn,
            o.Withdrawn,
            o.Corrections,
            o.Version,
            o.UpdatedAt
        );
}
