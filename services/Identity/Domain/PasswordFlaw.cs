namespace Identity.Domain;

/// <summary>A rule that a password breaks.</summary>
internal enum PasswordFlaw
{
    /// <summary>Too short for its mix of characters.</summary>
    Weak,

    /// <summary>It contains the user name.</summary>
    ContainsUserName,

    /// <summary>Among the passwords tried first, or a plain run of characters.</summary>
    Common,
}
