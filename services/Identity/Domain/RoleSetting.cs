using Platform.Core;

namespace Identity.Domain;

/// <summary>The city's requirements for all users who hold a role.</summary>
public sealed class RoleSetting : IRecord
{
    private RoleSetting() { }

    internal RoleSetting(string role) => Role = role;

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Always the default value: a setting applies to the whole installation.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>One of the roles a person can hold.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Whether its holders must sign in with a second factor.</summary>
    public bool TwoFactorRequired { get; private set; }

    internal void RequireTwoFactor(bool required) => TwoFactorRequired = required;
}
