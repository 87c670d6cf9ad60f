using System.ComponentModel.DataAnnotations;
using Platform.Core.Persons;

namespace Platform.Records.Persons;

/// <summary>The details of a person: a name and at least one number.</summary>
/// <param name="Name">The full name, 1 to 50 characters, kept as entered.</param>
/// <param name="Phone">Mobile number, 11 digits; blanks, separators and +86 are ignored.</param>
/// <param name="IdNumber">Identity number (GB 11643); only a keyed hash and the last four characters are stored.</param>
public sealed record PersonRequest(
    [property: Required, StringLength(2 * PersonName.MaxLength, MinimumLength = 1)] string Name,
    [property: StringLength(40)] string? Phone,
    [property: StringLength(40)] string? IdNumber
)
{
    /// <summary>Checked and tidied; a wrong number is refused, naming its field under <paramref name="path"/>.</summary>
    public PersonIdentity Identity(string path) => PersonIdentity.Of(Name, Phone, IdNumber, path);
}
