namespace Platform.Core.Persons;

/// <summary>Masked personal data for callers who may not read it: enough to recognise a person, not enough to use the number.</summary>
public static class PersonMask
{
    /// <summary>138****1234.</summary>
    public static string? Phone(string? phone) =>
        phone is null ? null
        : phone.Length < 8 ? new string('*', phone.Length)
        : $"{phone[..3]}{new string('*', phone.Length - 7)}{phone[^4..]}";

    /// <summary>The last four characters of an identity number behind stars; only stars for a caller who may not read them.</summary>
    public static string? IdNumber(string? lastFour, bool open) =>
        lastFour is null ? null : new string('*', 14) + (open ? lastFour : "****");
}
