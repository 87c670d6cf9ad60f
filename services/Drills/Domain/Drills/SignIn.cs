namespace Drills.Domain;

/// <summary>签到 of one person at one drill; one record, however often the code is scanned.</summary>
public sealed class SignIn : DrillPart
{
    private SignIn() { }

    /// <summary>Keyed hash that names the person in every register.</summary>
    public string Person { get; private set; } = "";

    /// <summary>The person's unit or home, as entered.</summary>
    public string? Unit { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>By the code at the venue, not recorded by the organiser.</summary>
    public bool ByCode { get; private set; }

    public static SignIn Of(SignInSheet sheet, string person, string? unit, DateTimeOffset at)
    {
        var signIn = Of(person, unit, at);
        signIn.ByCode = true;
        signIn.Belongs(sheet);
        return signIn;
    }

    public static SignIn Of(Drill drill, string person, string? unit, DateTimeOffset at)
    {
        var signIn = Of(person, unit, at);
        signIn.Belongs(drill);
        return signIn;
    }

    private static SignIn Of(string person, string? unit, DateTimeOffset at) =>
        new()
        {
            Person = person,
            Unit = unit,
            At = at,
        };
}
