using Platform.Core;

namespace Identity.Domain;

/// <summary>
/// A partner system that reads or writes some collections of some divisions with its own account. Its secret is stored, hashed, with its
/// OpenID Connect client; this record holds its permissions.
/// </summary>
public sealed class Partner : IRecord
{
    private Partner() { }

    internal Partner(string name, DivisionCode division, string[] scopes, DivisionCode[] divisions, string? contact, DateTimeOffset now)
    {
        Division = division;
        CreatedAt = now;
        ClientId = $"partner-{Id:n}"[..20];
        Change(name, scopes, divisions, contact);
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The <c>client_id</c> for OpenID Connect: <c>partner-</c> and 12 hexadecimal digits; never changes.</summary>
    public string ClientId { get; private set; } = "";

    /// <summary>2 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The division whose administrators manage it.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary><c>collection:read</c> or <c>collection:write</c>.</summary>
    public string[] Scopes { get; private set; } = [];

    /// <summary>Codes of the divisions in which it may act, each with everything inside it.</summary>
    public string[] Divisions { get; private set; } = [];

    /// <summary>The contact for problems, at most 200 characters; null: none.</summary>
    public string? Contact { get; private set; }

    /// <summary>A disabled partner gets no tokens.</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>When the partner was registered.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    internal void Change(string name, string[] scopes, DivisionCode[] divisions, string? contact)
    {
        Name = name;
        Contact = contact;
        Divisions = [.. divisions.Select(code => code.Value).Distinct().Order(StringComparer.Ordinal)];
        Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)];
        if (Array.Find(Scopes, scope => !Collections.HasScope(scope)) is { } unknown)
        {
            throw IdentityErrors.PartnerScope.At("scopes", unknown);
        }
    }

    /// <summary>Takes over the new codes of places: the partner's permissions there move with them.</summary>
    internal void Follow(IReadOnlyCollection<CodeChange> moved)
    {
        Division = moved.After(Division);
        Divisions = [.. Divisions.Select(code => moved.After(DivisionCode.Parse(code)).Value).Distinct().Order(StringComparer.Ordinal)];
    }

    internal void Enable(bool enabled) => Enabled = enabled;
}
