using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;

namespace Platform.Records.Persons;

/// <summary>Who may read a person's numbers in full: those who keep the records of the place, and the platform's own services.</summary>
public static class PersonalData
{
    private static readonly string[] Readers = [.. Roles.VillageAndAbove, Roles.Service];

    /// <summary>Whether the caller may see identity and telephone numbers in full at the place.</summary>
    public static bool MayRead(this Caller caller, DivisionCode place) => caller.Holds(place, Readers);
}

/// <summary>A person as the API shows them to this caller.</summary>
/// <param name="Key">Keyed hash that names the person in every register.</param>
/// <param name="Name">Name.</param>
/// <param name="Phone">In full, or 138****1234.</param>
/// <param name="IdNumber">Never more than the last four.</param>
public sealed record PersonView(string Key, string Name, string? Phone, string? IdNumber)
{
    /// <summary>The view for this caller.</summary>
    public static PersonView Of(Person person, Caller caller, DivisionCode place) => Of(person, caller.MayRead(place));

    /// <summary>The view for a caller who may read the numbers, or may not.</summary>
    public static PersonView Of(Person person, bool open) =>
        new(person.Key, person.Name, open ? person.Phone : PersonMask.Phone(person.Phone), PersonMask.IdNumber(person.IdLastFour, open));
}
