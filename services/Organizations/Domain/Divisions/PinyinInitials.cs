using System.Globalization;

namespace Organizations.Domain.Divisions;

/// <summary>
/// First letters of the pinyin of a name, by the order of the Chinese collation: hanzi are sorted by their sound there, so a
/// character has the last letter whose first character does not come after it. Names whose sound the order gets wrong are listed.
/// </summary>
public static class PinyinInitials
{
    private const string Letters = "abcdefghjklmnopqrstwxyz";
    private const string Firsts = "阿八嚓咑妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀";
    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>lxx for 临夏县; characters other than hanzi, letters and digits are left out.</summary>
    public static string Of(string name)
    {
        var initials = new List<char>(name.Length);
        for (var at = 0; at < name.Length; )
        {
            var known = PinyinOfPlaces.At(name, at);
            initials.AddRange(known is null ? Of(name[at]) : known);
            at += known?.Length ?? 1;
        }

        return new string([.. initials]);
    }

    private static IEnumerable<char> Of(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            yield return char.ToLowerInvariant(c);
        }
        else if (c is >= '\u3400' and <= '\u9FFF' && Letter(c) is { } letter)
        {
            yield return letter;
        }
    }

    private static char? Letter(char c)
    {
        var (low, high) = (0, Firsts.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Chinese.Compare(c.ToString(), Firsts[middle].ToString()) < 0 ? (low, middle) : (middle, high);
        }

        return Letters[low];
    }
}
