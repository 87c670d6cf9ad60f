namespace Identity.Domain;

/// <summary>A rule that a password breaks.</summary>
internal enum PasswordFlaw
{
    /// <summary>Too short for its mix of characters.</summary>
    Weak,

    /// <summary>The user name stands in it.</summary>
    ContainsUserName,

    /// <summary>Among the passwords tried first, or a plain run of characters.</summary>
    Common,
}
