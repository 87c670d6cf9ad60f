using System.Globalization;

namespace Platform.Registers;

/// <summary>The language of the current request; Chinese unless English was asked for.</summary>
public static class Language
{
    /// <summary>Whether the caller asked for English; Chinese otherwise.</summary>
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
