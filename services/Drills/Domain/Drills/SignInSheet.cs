using System.Security.Cryptography;

namespace Drills.Domain;

/// <summary>签到表: the code that is displayed at the venue. A person with the code may sign in, from any place.</summary>
public sealed class SignInSheet : DrillPart
{
    private SignInSheet() { }

    /// <summary>16 random bytes in hexadecimal, so that it can not be guessed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Title of the drill, shown on the page.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Name of the organizer, shown on the page.</summary>
    public string Organizer { get; private set; } = "";

    /// <summary>Last moment of signing in: an hour after the drill ended, or the end of the day after the one it was planned for.</summary>
    public DateTimeOffset OpenUntil { get; private set; }

    /// <summary>A sheet with a new random code.</summary>
    public static SignInSheet Of(Drill drill, DateTimeOffset openUntil)
    {
        var sheet = new SignInSheet
        {
            Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Title = drill.Title,
            Organizer = drill.Organizer,
            OpenUntil = openUntil,
        };
        sheet.Belongs(drill);
        return sheet;
    }

    /// <summary>Sets the last moment again, when the drill is postponed or ends.</summary>
    public void KeepOpen(DateTimeOffset until) => OpenUntil = until;

    /// <summary>Refuses a sign-in after the last moment.</summary>
    public void RequireOpen(DateTimeOffset now)
    {
        if (now > OpenUntil)
        {
            throw DrillErrors.SignInClosed.Because(Title);
        }
    }
}
