using System.Security.Cryptography;

namespace Drills.Domain;

/// <summary>签到表: the code that is displayed at the venue. A person with the code may sign in, from any place.</summary>
public sealed class SignInSheet : DrillPart
{
    private SignInSheet() { }

    /// <summary>Can't be guessed.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Organiser { get; private set; } = "";

    /// <summary>Last moment of signing in: an hour after the drill ended, or the end of the day after the one it was planned for.</summary>
    public DateTimeOffset OpenUntil { get; private set; }

    public static SignInSheet Of(Drill drill, DateTimeOffset openUntil)
    {
        var sheet = new SignInSheet
        {
            Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Title = drill.Title,
            Organiser = drill.Organiser,
            OpenUntil = openUntil,
        };
        sheet.Belongs(drill);
        return sheet;
    }

    /// <summary>The drill is on another day, or over.</summary>
    public void KeepOpen(DateTimeOffset until) => OpenUntil = until;

    /// <summary>Refuses who comes too late.</summary>
    public void RequireOpen(DateTimeOffset now)
    {
        if (now > OpenUntil)
        {
            throw DrillErrors.SignInClosed.Because(Title);
        }
    }
}
