using System.Globalization;

namespace Platform.Core;

/// <summary>A state as people say it, for the place in a refusal's sentence: in the language the refusal is said in.</summary>
public sealed record StateWord(string Zh, string En)
{
    /// <inheritdoc/>
    public override string ToString() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;
}
