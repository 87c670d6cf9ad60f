using System.Globalization;

namespace Platform.Core;

/// <summary>A state as people read it, as an argument of a refusal's sentence, in the language of that sentence.</summary>
public sealed record StateWord(string Zh, string En)
{
    /// <inheritdoc/>
    public override string ToString() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;
}
