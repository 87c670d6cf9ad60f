namespace Identity.Domain;

/// <summary>
/// The passwords that are guessed first. Compared without case, with the usual letter look-alikes undone and without the digits
/// and signs people hang on at the ends, so <c>P@ssw0rd2026!</c> is <c>password</c>.
/// </summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> Words = Read();
    private const string Runs =
        "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    /// <summary>Whether the password is one of them, or only sequences and repetitions.</summary>
    public static bool Contain(string password)
    {
        var lower = password.ToLowerInvariant();
        return Words.Contains(lower)
            || Words.Contains(Core(lower))
            || Words.Contains(Core(Undisguised(lower)))
            || Words.Contains(Undisguised(Core(lower)))
            || lower.Distinct().Count() < 5
            || Runs.Contains(lower, StringComparison.Ordinal)
            || IsRepeated(lower);
    }

    private static string Core(string text) => text.Trim([.. "0123456789!@#$%^&*()_+-=.,;:?~/\\|' "]);

    private static string Undisguised(string text) =>
        text.Replace('@', 'a').Replace('4', 'a').Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('$', 's').Replace('5', 's');

    private static bool IsRepeated(string text) =>
        Enumerable
            .Range(1, text.Length / 2)
            .Any(part =>
                text.Length % part == 0 && Enumerable.Range(0, text.Length / part).All(i => text[..part] == text.Substring(i * part, part))
            );

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
