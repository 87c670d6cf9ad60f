namespace Platform.Registers;

/// <summary>
/// Text that a spreadsheet would take for a formula gets an apostrophe in front on its way out, so that a name somebody typed
/// can't run on somebody else's machine; on its way in the apostrophe goes again.
/// </summary>
internal static class SafeText
{
    private const string Dangerous = "=+-@\t\r";

    public static string Guard(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    public static string Unguard(string text) =>
        text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
