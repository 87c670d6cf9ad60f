using System.Security.Cryptography;

namespace Platform.LocalStack;

/// <summary>A random password of letters and digits only, so that connection strings and URIs need no quoting.</summary>
public static class GeneratedPassword
{
    /// <summary>32 letters and digits, without those that look alike.</summary>
    public static string New() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 32);
}
