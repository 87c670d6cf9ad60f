namespace Platform.Core.Persons;

/// <summary>What is shown of personal data to who has no business with the person: enough to recognise, not to use.</summary>
public static class PersonMask
{
    /// <summary>138****1234.</summary>
    public static string? Phone(string? phone) =>
        phone is null ? null
        : phone.Length < 8 ? new string('*', phone.Length)
        : $"{phone[..3]}{new string('*', phone.Length - 7)}{phone[^4..]}";

    /// <summary>The last four of an identity number behind stars; all stars for who may not know them.</summary>
    public static string? IdNumber(string? lastFour, bool open) =>
        lastFour is null ? null : new string('*', 14) + (open ? lastFour : "****");
}
