using System.Text.RegularExpressions;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Takes out of a text what must not leave the house: this installation's secrets, passwords, tokens, numbers of
/// persons.</summary>
internal sealed partial class Redaction(IEnumerable<string> secrets)
{
    private const string Gone = "[…]";

    private readonly List<string> _secrets = [.. secrets.Where(s => s.Length >= 8).OrderByDescending(s => s.Length)];

    public static Redaction Local()
    {
        var folder = Path.Combine(Folders.State, "secrets");
        return new(Directory.Exists(folder) ? Directory.GetFiles(folder).Select(f => File.ReadAllText(f).Trim()) : []);
    }

    public string Of(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Gone, StringComparison.Ordinal);
        }

        text = InAddress().Replace(text, $"$1{Gone}@");
        text = Named().Replace(text, $"$1{Gone}");
        text = Token().Replace(text, Gone);
        return Person().Replace(text, Gone);
    }

    [GeneratedRegex(@"(://[^:/@\s]+:)[^@/\s]+@")]
    private static partial Regex InAddress();

    [GeneratedRegex(
        "((?:password|passwd|secret|client_secret|(?:person|phone)-?key|code|state|access_token|refresh_token)"
            + """["']?\s*[=:]\s*["']?)[^\s;"',&}]+""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Named();

    [GeneratedRegex(@"\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*")]
    private static partial Regex Token();

    // Identity numbers and mobile numbers, not preceded or followed by more digits; division codes have twelve digits.
    [GeneratedRegex(@"(?<![\w])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\w])")]
    private static partial Regex Person();
}
