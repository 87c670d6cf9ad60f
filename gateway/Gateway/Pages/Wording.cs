using System.Globalization;

namespace Gateway.Pages;

/// <summary>The pages' two languages, side by side where they are used.</summary>
internal static class Wording
{
    /// <summary>Whether the browser asks for English; Chinese otherwise.</summary>
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The sentence in the reader's language.</summary>
    public static string Say(string zh, string en) => English ? en : zh;
}
