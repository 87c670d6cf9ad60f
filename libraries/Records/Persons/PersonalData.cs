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

    /// <summary>The place whose records the caller keeps by the right that reaches the place: the county of a county's officer who acts at
    /// a village. The place itself if the caller acts by another right (a code, a force's account).</summary>
    public static DivisionCode KeptAround(this Caller caller, DivisionCode place) =>
        caller
            .Grants.Where(g => Roles.VillageAndAbove.Contains(g.Role) && g.Division?.Contains(place) == true)
            .Select(g => g.Division!.Value)
            .OrderBy(d => d.Value.Length)
            .FirstOrDefault(place);

    /// <summary>
    /// A content with texts (a plan) as this caller may see it: in full for those who keep the records of the place, otherwise every mobile
    /// number in it is masked. Numbers of offices (119, 0930-3221119) are for everybody.
    /// </summary>
    public static T Shown<T>(this Caller caller, DivisionCode place, T content) =>
        caller.MayRead(place) ? content : MaskedNumbers.In(content);
}

/// <summary>A person as the API shows them to this caller.</summary>
/// <param name="Key">Names the record that the place keeps of the person; another place has another one of the same person.</param>
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
