namespace Drills.Domain;

/// <summary>签到 of one person at one drill; scanning the code again adds no second record.</summary>
public sealed class SignIn : DrillPart
{
    private SignIn() { }

    /// <summary>Keyed hash that identifies the person in all registers.</summary>
    public string Person { get; private set; } = "";

    /// <summary>The person's unit or home, as entered.</summary>
    public string? Unit { get; private set; }

    /// <summary>When the person signed in, or was recorded.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By the code at the venue, not recorded by the organizer.</summary>
    public bool ByCode { get; private set; }

    /// <summary>A person who scanned the code.</summary>
    public static SignIn Of(SignInSheet sheet, string person, string? unit, DateTimeOffset at)
    {
        var signIn = Of(person, unit, at);
        signIn.ByCode = true;
        signIn.Belongs(sheet);
        return signIn;
    }

    /// <summary>A person the organizer records.</summary>
    public static SignIn Of(Drill drill, string person, string? unit, DateTimeOffset at)
    {
        var signIn = Of(person, unit, at);
        signIn.Belongs(drill);
        return signIn;
    }

    /// <summary>The organizer knows the person who scanned the code.</summary>
    public void Check(string person) => Person = person;

    private static SignIn Of(string person, string? unit, DateTimeOffset at) =>
        new()
        {
            Person = person,
            Unit = unit,
            At = at,
        };
}
