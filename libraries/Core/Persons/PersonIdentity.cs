using System.Text.RegularExpressions;

namespace Platform.Core.Persons;

/// <summary>The details of a person that a caller sent, checked and normalised: name and at least one number.</summary>
public sealed partial record PersonIdentity
{
    private PersonIdentity(string name, string? phone, string? idNumber) => (Name, Phone, IdNumber) = (name, phone, idNumber);

    /// <summary>The full name as entered, without what can't be seen.</summary>
    public string Name { get; }

    /// <summary>11 digits.</summary>
    public string? Phone { get; }

    /// <summary>18 characters; never stored.</summary>
    public string? IdNumber { get; }

    /// <summary>
    /// Reads the numbers as people see them (<see cref="PastedText.Digits"/>), without +86, 86 or 0086 in front of a mobile number; what
    /// is wrong is refused, with its field under <paramref name="path"/>.
    /// </summary>
    public static PersonIdentity Of(string name, string? phone, string? idNumber, string path = "")
    {
        var named = PersonName.Of(name, path + "name");
        var mobile = Tidy(phone) is { } number ? WithoutCountry().Replace(number, "") : null;
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
            ? new PersonIdentity(named, mobile, id)
            : throw PersonErrors.IdNumberWrong.At(path + "idNumber");
    }

    private static string? Tidy(string? number) => number is not null && PastedText.Digits(number) is { Length: > 0 } tidy ? tidy : null;

    [GeneratedRegex("^(\\+|00)?86(?=1[0-9]{10}$)")]
    private static partial Regex WithoutCountry();

    [GeneratedRegex("^1[3-9][0-9]{9}\\z")]
    private static partial Regex Mobile();
}
