using Platform.Core;

namespace Identity.Domain;

/// <summary>What the city asks of everyone who holds a role.</summary>
public sealed class RoleSetting : IRecord
{
    private RoleSetting() { }

    internal RoleSetting(string role) => Role = role;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>None: it holds for the installation.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public string Role { get; private set; } = "";

    /// <summary>Its holders can't go on without a second factor.</summary>
    public bool TwoFactorRequired { get; private set; }

    internal void RequireTwoFactor(bool required) => TwoFactorRequired = required;
}
