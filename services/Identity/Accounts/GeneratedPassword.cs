using System.Security.Cryptography;

namespace Identity.Accounts;

/// <summary>Passwords that people type once: without letters that are easily confused.</summary>
internal static class GeneratedPassword
{
    /// <summary>Four groups of four: about 79 bits.</summary>
    public static string New() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));
}
