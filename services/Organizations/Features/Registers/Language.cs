using System.Globalization;

namespace Organizations.Features.Registers;

/// <summary>The language of the current request; Chinese unless English was asked for.</summary>
internal static class Language
{
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
