namespace Identity.Domain;

/// <summary>What the city asks of everyone who holds a role.</summary>
public sealed class RoleSetting
{
    private RoleSetting()
    {
    }

    internal RoleSetting(string role) => Role = role;

    public string Role { get; private set; } = "";

    /// <summary>Its holders can't go on without a second factor.</summary>
    public bool TwoFactorRequired { get; private set; }

    internal void RequireTwoFactor(bool required) => TwoFactorRequired = required;
}
