using System.Text.RegularExpressions;

namespace Platform.Core.Persons;

/// <summary>The details of a person that a caller sent, checked and normalised: name and at least one number.</summary>
public sealed partial record PersonIdentity
{
    private PersonIdentity(string name, string? phone, string? idNumber) => (Name, Phone, IdNumber) = (name, phone, idNumber);

    /// <summary>The full name, trimmed.</summary>
    public string Name { get; }

    /// <summary>11 digits.</summary>
    public string? Phone { get; }

    /// <summary>18 characters; never stored.</summary>
    public string? IdNumber { get; }

    /// <summary>Removes blanks, dashes and +86; a wrong number is refused, with its field under <paramref name="path"/>.</summary>
    public static PersonIdentity Of(string name, string? phone, string? idNumber, string path = "")
    {
        var mobile = Tidy(phone);
        var id = Tidy(idNumber)?.ToUpperInvariant();
        if (mobile is null && id is null)
        {
            throw PersonErrors.Unidentified.At(path + "phone");
        }

        if (mobile is not null && !Mobile().IsMatch(mobile))
        {
            throw PersonErrors.PhoneWrong.At(path + "phone");
        }

        return id is null || Persons.IdNumber.IsValid(id)
            ? new PersonIdentity(name.Trim(), mobile, id)
            : throw PersonErrors.IdNumberWrong.At(path + "idNumber");
    }

    private static string? Tidy(string? number)
    {
        var tidy = number?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        tidy = tidy?.StartsWith("+86", StringComparison.Ordinal) == true ? tidy[3..] : tidy;
        return string.IsNullOrEmpty(tidy) ? null : tidy;
    }

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();
}
