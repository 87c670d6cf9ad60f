using Platform.Core;

namespace Platform.Registers;

/// <summary>
/// On export, a text that a spreadsheet would interpret as a formula gets an apostrophe in front, so that a name typed by one user can't
/// run code on another user's machine; on import the apostrophe is removed.
/// </summary>
internal static class SafeText
{
    private const string Dangerous = "=+-@\t\r";

    public static string Guard(string text) =>
        PlainText.Printable(text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text);

    /// <summary>At most what a cell holds.</summary>
    public static string Fitted(string text) => text.Length <= ReadingLimits.MaxCellText ? text : text[..ReadingLimits.MaxCellText];

    public static string Unguard(string text) =>
        text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
