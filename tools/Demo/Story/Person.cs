using System.Globalization;

namespace Platform.Demo.Story;

/// <summary>An invented person. Numbers begin with 140, which is reserved for machines, so no real phone can be called by
/// mistake.</summary>
internal sealed record Person(string Name, string Phone)
{
    private const string First = "建永国文志学海明玉春晓世占生秀雪成光得少";
    private const string Second = "军华平林龙祥福英梅霞忠义德强兰芳云东山才";

    /// <param name="number">Eight digits at most; another number is another person.</param>
    public static Person Numbered(int seed, int number, Surnames surnames)
    {
        var dice = SeededRandom.Of(seed, $"person {number}");
        var (surname, first, second) = (surnames.Draw(dice), First[dice.Next(First.Length)], Second[dice.Next(Second.Length)]);
        return new(
            dice.Hits(0.15) ? $"{surname}{second}" : $"{surname}{first}{second}",
            "140" + number.ToString("00000000", CultureInfo.InvariantCulture)
        );
    }
}
