using System.Globalization;

namespace Identity.Pages;

/// <summary>The pages' two languages, side by side where they are used.</summary>
internal static class Wording
{
    /// <summary>Whether the browser requests English; the default is Chinese.</summary>
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Say(string zh, string en) => English ? en : zh;
}
